export const request = { path: "/articles" };
export const app = async (load) => (await load("src/server.js")).app;
