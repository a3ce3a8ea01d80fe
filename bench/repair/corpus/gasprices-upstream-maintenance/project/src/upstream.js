export class UpstreamError extends Error {
  constructor(status, url) {
    super(`${status} from ${url}`);
    this.status = status;
  }
}

export async function fetchJson(url, { fetcher = fetch, tries = 3 } = {}) {
  let answer;
  for (let attempt = 0; attempt < tries; attempt += 1) {
    answer = await fetcher(url, { signal: AbortSignal.timeout(5_000) });
    if (answer.status < 500) break;
  }
  if (!answer.ok) throw new UpstreamError(answer.status, url);
  return answer.json();
}
