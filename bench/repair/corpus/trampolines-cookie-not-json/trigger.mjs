export const request = { path: "/slots", headers: { cookie: "session=81f; prefs=%7B%22hall%22%3A%22ki" } };
export const app = async (load) => (await load("src/app.js")).createApp();
