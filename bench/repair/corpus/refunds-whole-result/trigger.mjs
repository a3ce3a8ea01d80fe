export const request = { path: "/customers/c1/balance" };
export const app = async (load) => (await load("lib/app.js")).default.createApp();
