export const request = { path: "/runners/88/result" };
export const app = async (load) => (await load("src/app.js")).createApp();
