export const request = { method: "POST", path: "/rolls/waltz/tunes", body: { title: "Blue Danube", bars: 32 } };
export const app = async (load) => (await load("src/http.js")).createApp();
