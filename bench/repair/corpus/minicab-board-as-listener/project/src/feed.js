const { EventEmitter } = require("events");

/** What the cars send: "on", "off" and "position", each with the message. */
class Feed extends EventEmitter {
  constructor() {
    super();
    this.seen = 0;
  }

  receive(line) {
    const { type, ...message } = JSON.parse(line);
    this.seen++;
    this.emit(type, message);
  }
}

module.exports = { Feed };
