export const request = { path: "/rooms/r9/free" };
export const app = async (load) => (await load("src/server.js")).buildServer();
