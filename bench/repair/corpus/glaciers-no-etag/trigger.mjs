export const request = { path: "/gorner" };
export const app = async (load) => (await load("src/server.js")).create();
