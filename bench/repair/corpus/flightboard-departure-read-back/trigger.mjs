export const request = { path: "/airports/LIS/departures" };
export const app = async (load) => {
  const { buildApp } = await load("src/app.js");
  const { Cache } = await load("src/cache.js");
  const cache = new Cache();
  const rows = [{ flight: "TP 431", to: "Zurich", departs_at: "2026-07-01T09:05:00Z", gate: "14" }];
  const app = buildApp({ cache, source: { departures: async () => rows } });
  // The board was already asked for once.
  await app.inject("/airports/LIS/departures");
  return buildApp({ cache, source: { departures: async () => rows } });
};
