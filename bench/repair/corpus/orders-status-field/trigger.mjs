export const request = { path: "/orders/8" };
export const app = async (load) => (await load("lib/app.js")).default.createApp();
