export const request = { method: "POST", path: "/orders/5/ticket" };
export const app = async (load) => (await load("src/server.js")).server;
