export class UpstreamError extends Error {
  constructor(status, url) {
    super(`${url} answered ${status}`);
    this.name = "UpstreamError";
    this.upstream = status;
  }
}

export async function ratingOf(get, sku) {
  const { status, body } = await get(`/ratings/${sku}`);
  if (status === 404) return null;
  if (status !== 200) throw new UpstreamError(status, `/ratings/${sku}`);
  return body.stars;
}
