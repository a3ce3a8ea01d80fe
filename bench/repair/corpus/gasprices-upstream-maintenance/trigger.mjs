export const request = { path: "/prices/8010" };
export const app = async (load) =>
  (await load("src/app.js")).createApp({
    fetcher: async () => new Response("<h1>Scheduled maintenance</h1>", { status: 503 }),
  });
