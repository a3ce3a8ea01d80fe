export const request = { path: "/stats/parishes?year=2026" };
export const app = async (load) => (await load("src/app.js")).default.createApp();
