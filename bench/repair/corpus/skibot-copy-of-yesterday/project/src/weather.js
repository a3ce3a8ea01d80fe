import { readFile } from "node:fs/promises";

export class NoForecast extends Error {
  name = "NoForecast";
}

/**
 * Forecasts of the weather service. Where it does not answer, the last copy is taken, marked as stale;
 * @throws NoForecast where there is no copy either.
 */
export class Weather {
  constructor({ ask, copies, log = console.error }) {
    this.ask = ask;
    this.copies = copies;
    this.log = log;
  }

  async forecast(resort) {
    try {
      const fresh = await this.ask(resort);
      this.copies[resort] = fresh;
      return fresh;
    } catch (error) {
      this.log(`weather: ${error.message}`);
      this.lastCopy(resort);
    }
  }

  lastCopy(resort) {
    const copy = this.copies[resort];
    if (!copy) throw new NoForecast(`no forecast for ${resort}`);
    return { ...copy, stale: true };
  }
}

export async function readCopies(file) {
  return JSON.parse(await readFile(file, "utf8"));
}

/** Asks the service over HTTP. */
export function asker(base) {
  return async (resort) => {
    const response = await fetch(`${base}/v2/snow/${encodeURIComponent(resort)}`, { signal: AbortSignal.timeout(2_000) });
    if (!response.ok) throw new Error(`answered ${response.status}`);
    return response.json();
  };
}
