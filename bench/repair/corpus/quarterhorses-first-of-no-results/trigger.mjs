export const request = { path: "/horses/dusty" };
export const app = async (load) => (await load("src/app.js")).app;
