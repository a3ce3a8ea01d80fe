import type { Reading } from "./batch.ts";

type Listener = (reading: Reading) => void;

/** Gives each reading to all that listen. */
export class Source {
  private listeners: Listener[] = [];
  private enders: (() => void)[] = [];

  onReading(listener: Listener): void {
    this.listeners.push(listener);
  }

  onEnd(ender: () => void): void {
    this.enders.push(ender);
  }

  replay(readings: Reading[]): void {
    for (const reading of readings) for (const listener of this.listeners) listener(reading);
    for (const ender of this.enders) ender();
  }
}
