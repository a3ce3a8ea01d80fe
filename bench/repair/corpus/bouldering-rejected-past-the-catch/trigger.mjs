export const request = { method: "DELETE", path: "/problems/88" };
export const app = async (load) => (await load("server.js")).default.createServer();
