export const request = { path: "/orders/A-101", headers: { "user-agent": "okhttp/4.12.0" } };
export const app = async (load) => (await load("lib/app.js")).default.createApp();
