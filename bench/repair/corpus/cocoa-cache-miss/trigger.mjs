export const request = { path: "/quotes/ivory" };
export const app = async (load) => (await load("src/app.js")).createApp();
