export const request = { path: "/looms/l1", headers: { accept: "application/json" } };
export const app = async (load) => (await load("src/app.js")).app;
