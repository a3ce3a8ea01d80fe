'use strict';

class Stock {
  constructor() {
    this.bags = new Map();
  }

  put(bag, entry) {
    this.bags.set(bag, entry);
  }

  release(bag) {
    const entry = this.bags.get(bag);
    if (entry) entry.released = true;
  }

  remove(bag) {
    this.bags.delete(bag);
  }

  /** How many bags of each group may be given out. */
  byGroup() {
    const counts = new Map();
    for (const { group, released } of this.bags.values()) {
      if (released) counts.set(group, (counts.get(group) || 0) + 1);
    }
    return counts;
  }
}

module.exports = { Stock };
