export class Lockers {
  constructor(count = 12) {
    this.holders = new Map(Array.from({ length: count }, (_, index) => [index + 1, null]));
  }

  has(number) {
    return this.holders.has(number);
  }

  take(number, holder) {
    if (this.holders.get(number)) return false;
    this.holders.set(number, holder);
    return true;
  }

  release(number) {
    const before = this.holders.get(number);
    this.holders.set(number, null);
    return before;
  }

  free() {
    return [...this.holders].filter(([, holder]) => holder === null).map(([number]) => number);
  }
}
