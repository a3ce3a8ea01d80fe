export class CardClient {
  constructor({ url, key, timeout }, fetcher = fetch) {
    this.url = url;
    this.key = key;
    this.timeout = timeout;
    this.fetcher = fetcher;
  }

  async month(month) {
    const response = await this.fetcher(`${this.url}/transactions?month=${month}`, {
      headers: { "x-api-key": this.key },
      signal: AbortSignal.timeout(this.timeout),
    });
    if (!response.ok) throw new Error(`the provider answered ${response.status}`);
    return (await response.json()).transactions;
  }
}
