/** The people who wait. Callbacks are optional throughout. */
class Queue {
  constructor(minutesEach = 20) {
    this.minutesEach = minutesEach;
    this.waiting = [];
  }

  /** Puts somebody at the end; `onPlace` is told the place. */
  join(name, onPlace) {
    this.waiting.push({ name, onPlace });
    const place = this.waiting.length;
    onPlace(place);
    return { place, minutes: (place - 1) * this.minutesEach };
  }

  /** Calls the first; the others are told their new places. */
  next() {
    const called = this.waiting.shift();
    this.waiting.forEach((one, index) => one.onPlace?.(index + 1));
    return called?.name ?? null;
  }

  /** Takes somebody out; `onLeft` is told whether they were there. */
  leave(name, onLeft) {
    const index = this.waiting.findIndex((one) => one.name === name);
    if (index >= 0) this.waiting.splice(index, 1);
    if (onLeft) onLeft(index >= 0);
    return index >= 0;
  }
}

module.exports = { Queue };
