import { setTimeout as sleep } from "node:timers/promises";

export class ExchangeUnavailable extends Error {
  name = "ExchangeUnavailable";
}

export class Exchange {
  constructor(url, { tries = 3, pause = 50, ask = fetch } = {}) {
    Object.assign(this, { url, tries, pause, ask });
  }

  /** Offers a lot under its reference: once more does no harm. */
  async put(offer) {
    const url = new URL(`/offers/${offer.ref}`, this.url);
    let reason;
    for (let attempt = 1; attempt <= this.tries; attempt++) {
      try {
        const answer = await this.ask(url, { method: "PUT", body: JSON.stringify(offer) });
        if (answer.ok) return;
        if (answer.status < 500) throw new Error(`${offer.ref} was not taken: ${answer.status}`);
        reason = new Error(`status ${answer.status}`);
      } catch (error) {
        if (!(error instanceof TypeError)) throw error;
        reason = error.cause ?? error;
      }
      await sleep(this.pause * attempt);
    }
    throw new ExchangeUnavailable(`not reached in ${this.tries} tries`, { cause: reason });
  }
}
