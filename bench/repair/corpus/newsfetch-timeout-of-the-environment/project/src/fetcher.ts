import type { Config } from "./config.ts";

export class FeedError extends Error {
  constructor(url: string, status: number) {
    super(`${url} answered with ${status}`);
    this.name = "FeedError";
  }
}

export class Fetcher {
  #config: Config;
  #fetch: typeof fetch;

  constructor(config: Config, fetching: typeof fetch = fetch) {
    this.#config = config;
    this.#fetch = fetching;
  }

  /** Headlines of a feed. */
  async headlines(url: string): Promise<string[]> {
    const signal = AbortSignal.timeout(this.#config.timeoutMs);
    const answer = await this.#fetch(url, { signal });
    if (!answer.ok) throw new FeedError(url, answer.status);
    const { items } = (await answer.json()) as { items: string[] };
    return items.slice(0, this.#config.maxItems);
  }
}
