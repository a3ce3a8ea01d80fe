import { retry } from "./retry.js";

export class NetworkUnavailable extends Error {
  constructor(cause) {
    super("the garage network is unavailable", { cause });
    this.name = "NetworkUnavailable";
  }
}

export class GarageNetwork {
  constructor(url, fetcher = fetch) {
    this.url = url;
    this.fetcher = fetcher;
  }

  /** The name of the nearest garage that is open. */
  async nearest({ lat, lng }) {
    try {
      return await retry(3, async () => {
        const response = await this.fetcher(`${this.url}/nearest?at=${lat},${lng}`);
        if (response.status >= 500) throw new Error(`answered ${response.status}`);
        return (await response.json()).name;
      });
    } catch (error) {
      throw new NetworkUnavailable(error);
    }
  }
}
