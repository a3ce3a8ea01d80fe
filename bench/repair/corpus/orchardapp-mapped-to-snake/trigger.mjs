export const request = { path: "/trees/a-7/report" };
export const app = async (load) => (await load("dist/server.js")).buildServer();
