export class LockerController {
  constructor(lockers) {
    this.lockers = lockers;
    this.list = this.list.bind(this);
    this.take = this.take.bind(this);
  }

  list(req, res) {
    res.json({ free: this.lockers.free() });
  }

  take(req, res) {
    const number = Number(req.params.number);
    if (!this.lockers.has(number)) return res.status(404).json({ error: "no such locker" });
    if (!this.lockers.take(number, req.body.holder)) return res.status(409).json({ error: "taken" });
    res.status(201).json({ number });
  }

  release(req, res) {
    const number = Number(req.params.number);
    if (!this.lockers.has(number)) return res.status(404).json({ error: "no such locker" });
    res.json({ number, before: this.lockers.release(number) });
  }
}
