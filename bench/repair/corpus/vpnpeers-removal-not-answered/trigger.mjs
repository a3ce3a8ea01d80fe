export const request = { method: "DELETE", path: "/peers/laptop-kim", headers: { authorization: "Bearer ops-1" } };
export const app = async (load) => (await load("src/app.js")).createApp();
