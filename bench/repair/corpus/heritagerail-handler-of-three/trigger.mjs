export const request = { path: "/favicon.ico" };
export const app = async (load) => (await load("src/app.js")).createApp();
