export const request = { path: "/papers?lang=fr" };
export const app = async (load) => (await load("lib/server.js")).default.createServer();
