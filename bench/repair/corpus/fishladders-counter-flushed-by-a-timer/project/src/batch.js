/**
 * Collects items and hands them on together: as soon as there are `most` of them, or `wait` milliseconds after the first.
 */
export class Batch {
  constructor(handOn, { most = 50, wait = 1000 } = {}) {
    this.handOn = handOn;
    this.most = most;
    this.wait = wait;
    this.items = [];
    this.timer = null;
  }

  push(item) {
    this.items.push(item);
    if (this.items.length >= this.most) {
      this.flush();
    } else if (this.timer === null) {
      this.timer = setTimeout(this.flush, this.wait);
    }
  }

  flush() {
    clearTimeout(this.timer);
    this.timer = null;
    if (this.items.length === 0) return;
    this.handOn(this.items);
    this.items = [];
  }
}
