import { Batch, type Reading, type Write } from "./batch.ts";
import { Source } from "./source.ts";

export interface Result {
  written: number;
  highest: Reading | null;
}

export function pipeline(readings: Reading[], write: Write): Result {
  const source = new Source();
  const batch = new Batch(write);
  let highest: Reading | null = null;
  source.onReading((reading) => {
    if (highest === null || reading.kwh > highest.kwh) highest = reading;
  });
  source.onReading((reading) => batch.add(reading));
  source.onEnd(batch.flush);
  source.replay(readings);
  return { written: batch.written, highest };
}
