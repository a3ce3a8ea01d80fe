/** The association did not answer as agreed. Nothing of ours is wrong: the caller gets a 502. */
export class AssociationError extends Error {
  constructor(status, path) {
    super(`the association answered ${status} for ${path}`);
    this.name = "AssociationError";
    this.status = status;
  }
}

const TRIES = 3;

export function association(base, { pause = 20 } = {}) {
  async function get(path, tried = 1) {
    const response = await fetch(`${base}${path}`, { signal: AbortSignal.timeout(3_000) });
    if (response.ok) return response.json();
    if (response.status >= 500 && tried < TRIES) {
      await new Promise((resolve) => setTimeout(resolve, pause * tried));
      return get(path, tried + 1);
    }
    throw new AssociationError(response.status, path);
  }

  return {
    handicap: async (boat) => (await get(`/boats/${encodeURIComponent(boat)}`)).handicap,
  };
}
