export const request = { method: "POST", path: "/blends", body: { name: "Morning", parts: { huila: 60, sidamo: 40 } } };
export const app = async (load) => (await load("src/web/app.js")).createApp();
