export const request = { method: "POST", path: "/alterations", body: { garment: "trousers", due: "2026-10-09" } };
export const app = async (load) => (await load("src/app.js")).createApp();
