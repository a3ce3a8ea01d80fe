export const request = { path: "/products/kettle" };
export const app = async (load) => (await load("src/app.js")).createApp(async () => ({ status: 502, body: null }));
