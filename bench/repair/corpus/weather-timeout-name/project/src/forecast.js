export class ForecastUnavailable extends Error {
  constructor(reason, options) {
    super(reason, options);
    this.status = 503;
  }
}

/** The forecast of a place. @throws ForecastUnavailable where the service is slow or down. */
export async function forecast(fetchJson, place, { timeout = 2_000 } = {}) {
  try {
    return await fetchJson(`/forecast/${place}`, AbortSignal.timeout(timeout));
  } catch (error) {
    if (error.name === "AbortError" || error instanceof TypeError) {
      throw new ForecastUnavailable("forecast is not to be had", { cause: error });
    }
    throw error;
  }
}
