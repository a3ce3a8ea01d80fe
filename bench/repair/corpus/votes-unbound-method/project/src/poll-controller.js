export class PollController {
  constructor (store) {
    this.store = store
  }

  show (req, res) {
    res.json(this.store.counts(req.params.name))
  }

  vote (req, res) {
    const { choice } = req.body ?? {}
    if (typeof choice !== 'string' || choice === '') {
      return res.status(400).json({ error: 'choice is required' })
    }
    this.store.add(req.params.name, choice)
    res.status(201).json(this.store.counts(req.params.name))
  }

  winner (req, res) {
    const counts = Object.entries(this.store.counts(req.params.name))
    if (counts.length === 0) return res.status(404).json({ error: 'no votes' })
    counts.sort(([a, m], [b, n]) => n - m || a.localeCompare(b))
    res.json({ winner: counts[0][0], votes: counts[0][1] })
  }

  close (req, res) {
    this.store.clear(req.params.name)
    res.sendStatus(204)
  }
}
