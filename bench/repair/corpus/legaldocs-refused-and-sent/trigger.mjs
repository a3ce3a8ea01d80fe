export const request = { path: "/documents/d-2", headers: { "x-user": "paralegal" } };
export const app = async (load) => (await load("src/app.js")).app;
