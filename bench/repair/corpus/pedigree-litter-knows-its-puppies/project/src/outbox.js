'use strict';

/** Events for the breeding clubs, one line of JSON each. */
class Outbox {
  constructor(write) {
    this.write = write;
    this.count = 0;
  }

  add(kind, data) {
    const line = JSON.stringify({ no: this.count + 1, kind, data });
    this.write(`${line}\n`);
    this.count += 1;
  }
}

module.exports = { Outbox };
