export class WindServiceError extends Error {
  name = "WindServiceError";
  constructor(status) {
    super(`the wind service answered ${status}`);
    this.status = 503;
  }
}

/** Gusts at the stations, asked for up to `tries` times while the service is not available. */
export async function gusts(fetcher, { tries = 2, wait = 5 } = {}) {
  for (let left = tries; ; left--) {
    const response = await fetcher("/gusts");
    if (response.ok) return await response.json();
    if (left <= 1 || response.status < 500) throw new WindServiceError(response.status);
    await new Promise((resolve) => setTimeout(resolve, wait));
  }
}

export const fetcher = (path) => fetch(new URL(path, process.env.WIND_URL));
