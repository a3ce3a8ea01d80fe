export const request = { path: "/machines/4012/refill" };
export const app = async (load) => (await load("src/app.js")).app;
