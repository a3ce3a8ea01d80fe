"use strict";

/** Messages as text, in the order in which they came: what is put in comes out as it would over the wire. */
class Queue {
  constructor() {
    this.items = [];
  }

  put(type, payload) {
    this.items.push(JSON.stringify({ type, payload }));
  }

  drain(handle) {
    while (this.items.length > 0) {
      const { type, payload } = JSON.parse(this.items.shift());
      handle(type, payload);
    }
  }
}

module.exports = { Queue };
