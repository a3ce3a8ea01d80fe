import { EventEmitter } from "node:events";
import { readFile } from "node:fs/promises";

/** The wire that all meters of a building hang on. */
export class Bus extends EventEmitter {
  async replay(path) {
    for (const line of (await readFile(path, "utf8")).split("\n")) this.receive(line);
  }

  receive(line) {
    const [kind, ...fields] = line.trim().split(" ");
    if (kind) this.emit(kind, Object.fromEntries(fields.map((field) => field.split("="))));
  }
}
