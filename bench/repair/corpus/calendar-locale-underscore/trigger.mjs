export const request = { path: "/bo/day/2026-03-02" };
export const app = async (load) => (await load("src/app.js")).createApp();
