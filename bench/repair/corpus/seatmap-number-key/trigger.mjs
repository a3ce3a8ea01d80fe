export const request = { path: "/halls/1/capacity" };
export const app = async (load) => (await load("src/app.js")).createApp();
