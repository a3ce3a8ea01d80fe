export const request = { path: "/articles/hello" };
export const app = async (load) => (await load("src/app.js")).app;
