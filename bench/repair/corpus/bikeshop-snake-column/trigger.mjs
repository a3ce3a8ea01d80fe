export const request = { path: "/parts/1/offer" };
export const app = async (load) => (await load("src/app.js")).createApp();
