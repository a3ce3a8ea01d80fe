export const request = { path: "/days/2026-02-04" };
export const app = async (load) => (await load("server.js")).default.createServer();
