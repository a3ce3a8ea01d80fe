export const request = { path: "/teams/red/captain" };
export const app = async (load) => (await load("src/server.js")).buildServer();
