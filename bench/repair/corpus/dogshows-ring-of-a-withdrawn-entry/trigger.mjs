export const request = { method: "PATCH", path: "/entries/4", body: { ring: 3 } };
export const app = async (load) => (await load("src/app.js")).createApp();
