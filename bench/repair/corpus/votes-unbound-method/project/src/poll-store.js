export class PollStore {
  #polls = new Map()

  add (name, choice) {
    const poll = this.#polls.get(name) ?? new Map()
    poll.set(choice, (poll.get(choice) ?? 0) + 1)
    this.#polls.set(name, poll)
  }

  counts (name) {
    return Object.fromEntries(this.#polls.get(name) ?? [])
  }

  clear (name) {
    this.#polls.delete(name)
  }
}
