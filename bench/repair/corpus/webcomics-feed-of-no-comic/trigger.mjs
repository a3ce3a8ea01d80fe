export const request = { path: "/feeds/moon-barber", headers: { "user-agent": "FeedFetcher/1.4" } };
export const app = async (load) => (await load("src/server.ts")).buildServer();
