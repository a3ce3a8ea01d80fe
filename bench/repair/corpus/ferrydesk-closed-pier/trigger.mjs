export const request = { path: "/piers/old-quay/departures" };
export const app = async (load) => (await load("src/server.mjs")).makeApp();
