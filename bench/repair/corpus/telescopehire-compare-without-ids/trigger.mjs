export const request = { path: "/telescopes/compare", headers: { "user-agent": "Mozilla/5.0 (compatible; bingbot/2.0)" } };
export const app = async (load) => (await load("src/app.js")).createApp();
