export const request = { path: "/lines?range=ten" };
export const app = async (load) => (await load("src/app.js")).app;
