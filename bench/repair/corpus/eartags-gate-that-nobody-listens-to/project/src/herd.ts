import { GateReader, TroughReader } from "./readers";

export interface Log {
  warn(message: string): void;
}

export class Herd {
  readonly drank = new Map<string, number>();
  readonly outside = new Set<string>();
  readonly trough = new TroughReader("trough");
  readonly gate = new GateReader("gate");

  constructor(private readonly log: Log) {
    this.trough.on("tag", (tag: string) => this.drank.set(tag, (this.drank.get(tag) ?? 0) + 1));
    this.trough.on("error", (error: Error) => this.log.warn(error.message));

    this.gate.on("tag", (tag: string, way: "in" | "out") => {
      if (way === "out") this.outside.add(tag);
      else this.outside.delete(tag);
    });
  }
}
