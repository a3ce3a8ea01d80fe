import { EventEmitter } from "node:events";

/** Turns the frames of one antenna into events `tag`, or `error` for those that it cannot make out. */
abstract class Reader extends EventEmitter {
  constructor(readonly name: string) {
    super();
  }

  abstract feed(frame: string): void;

  protected garbled(frame: string): void {
    this.emit("error", new Error(`${this.name}: cannot make out "${frame}"`));
  }
}

export class TroughReader extends Reader {
  feed(frame: string): void {
    const found = /^A:(\d{4})$/.exec(frame);
    if (!found) return this.garbled(frame);
    this.emit("tag", found[1]);
  }
}

export class GateReader extends Reader {
  feed(frame: string): void {
    const found = /^G:(in|out):(\d{4})$/.exec(frame);
    if (!found) return this.garbled(frame);
    this.emit("tag", found[2], found[1]);
  }
}
