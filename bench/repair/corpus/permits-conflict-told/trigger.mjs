export const request = { method: "POST", path: "/permits", body: { plot: "N4", from: "2026-09-01", until: "2026-10-31" } };
export const app = async (load) => (await load("src/app.js")).createApp();
