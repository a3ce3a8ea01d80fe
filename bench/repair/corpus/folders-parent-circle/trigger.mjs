export const request = { method: "POST", path: "/folders", body: { in: "home", name: "photos" } };
export const app = async (load) => (await load("src/app.js")).createApp();
