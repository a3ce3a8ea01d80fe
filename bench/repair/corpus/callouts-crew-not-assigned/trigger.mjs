export const request = { path: "/calls/C-104" };
export const app = async (load) => (await load("lib/app.js")).default.createApp();
