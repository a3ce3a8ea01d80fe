export const request = {
  method: "POST",
  path: "/stations/k-2/readings",
  body: '{"at":"2026-04-11T09:00:00Z","grains":[{"kind":"birch","count":118},{"kind":"al',
};
export const app = async (load) => (await load("src/app.js")).createApp();
