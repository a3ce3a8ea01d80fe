export const request = { path: "/lessons/2" };
export const app = async (load) => (await load("src/server.js")).build();
