export const request = { method: "DELETE", path: "/flights/2" };
export const app = async (load) => (await load("src/app.js")).createApp();
