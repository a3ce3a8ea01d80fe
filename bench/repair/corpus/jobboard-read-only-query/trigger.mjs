export const request = { path: "/jobs?text=%20Developer&city=Lyon" };
export const app = async (load) => (await load("src/app.js")).createApp();
