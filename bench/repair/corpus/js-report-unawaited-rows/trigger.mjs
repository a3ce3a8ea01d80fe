export const request = { path: "/sites/shop/weekly" };
export const app = async (load) => (await load("src/app.js")).createApp();
