class Race {
  constructor() {
    this.started = new Map([[14, '10:02:00'], [15, '10:03:00']]);
    this.finished = new Map();
  }

  enter(boat, start) {
    this.started.set(boat, start);
  }

  finish(boat, time) {
    if (!this.started.has(boat)) return null;
    this.finished.set(boat, time);
    return { boat, started: this.started.get(boat), finished: time };
  }
}

module.exports = { Race };
