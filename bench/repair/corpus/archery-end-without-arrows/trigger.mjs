export const request = { path: "/ends/3" };
export const app = async (load) => (await load("lib/app.js")).createApp();
