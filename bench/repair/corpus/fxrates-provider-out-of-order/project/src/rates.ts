import { setTimeout as sleep } from "node:timers/promises";

type Get = (url: string) => Promise<Response>;

export class RatesUnavailable extends Error {
  override name = "RatesUnavailable";
}

interface Options {
  get?: Get;
  attempts?: number;
  pause?: number;
}

export class RateClient {
  private readonly base: string;
  private readonly get: Get;
  private readonly attempts: number;
  private readonly pause: number;

  constructor(base: string, { get = fetch, attempts = 3, pause = 200 }: Options = {}) {
    this.base = base;
    this.get = get;
    this.attempts = attempts;
    this.pause = pause;
  }

  /** Rates of a currency to all others. */
  async ratesOf(currency: string): Promise<Record<string, number>> {
    let status = 0;
    for (let attempt = 1; attempt <= this.attempts; attempt++) {
      const response = await this.get(`${this.base}/latest/${currency}`);
      if (response.ok) return ((await response.json()) as { rates: Record<string, number> }).rates;
      status = response.status;
      if (status < 500) break;
      await sleep(this.pause * attempt);
    }
    throw new RatesUnavailable(`the provider answered ${status} for ${currency}`);
  }
}
