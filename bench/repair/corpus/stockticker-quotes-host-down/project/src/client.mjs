export class ProviderError extends Error {
  constructor(symbol, status) {
    super(`The provider answered ${status} for ${symbol}`);
    this.name = 'ProviderError';
    this.status = status;
  }
}

export async function fetchQuote(baseUrl, symbol) {
  const response = await fetch(`${baseUrl}/v1/quotes/${encodeURIComponent(symbol)}`, {
    headers: { accept: 'application/json' },
    signal: AbortSignal.timeout(10_000),
  });
  if (!response.ok) throw new ProviderError(symbol, response.status);
  return response.json();
}
