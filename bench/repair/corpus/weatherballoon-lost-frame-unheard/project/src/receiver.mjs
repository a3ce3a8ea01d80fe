import { EventEmitter } from "node:events";

const FRAME = /^(-?\d+\.\d) (\d{3,4})$/;

/** Emits "reading" for each frame, "error" for a damaged one, and "end". */
export class Receiver extends EventEmitter {
  receive(text) {
    text.split("\n").filter(Boolean).forEach((frame, index) => {
      const match = FRAME.exec(frame);
      if (match) this.emit("reading", { degrees: Number(match[1]), pressure: Number(match[2]) });
      else this.emit("error", new Error(`frame ${index + 1} is damaged`));
    });
    this.emit("end");
  }
}
