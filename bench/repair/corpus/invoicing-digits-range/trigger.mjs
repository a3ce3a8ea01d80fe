export const request = { path: "/convert/1999?currency=SEK&digits=-2" };
export const app = async (load) => (await load("src/app.js")).createApp();
