export const request = { method: "DELETE", path: "/categories/1" };
export const app = async (load) => (await load("src/app.js")).createApp();
