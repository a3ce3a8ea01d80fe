export const request = { path: "/races/night/fastest" };
export const app = async (load) => (await load("src/app.js")).app;
