export const request = { method: "POST", path: "/quote", body: { items: [{ sku: "a", count: 2 }] } };
export const app = async (load) => (await load("src/app.mjs")).createApp();
