import { closeSync, openSync, writeSync } from "node:fs";

/** The file that the frames of a day are appended to. */
export class FrameFile {
  count = 0;
  #descriptor: number;

  constructor(path: string) {
    this.#descriptor = openSync(path, "a");
  }

  append(frame: string): void {
    writeSync(this.#descriptor, `${frame}\n`);
    this.count += 1;
  }

  close(): void {
    closeSync(this.#descriptor);
  }
}
