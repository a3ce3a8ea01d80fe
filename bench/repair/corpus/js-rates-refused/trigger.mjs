export const request = { path: "/rates" };
export const app = async (load) => (await load("app.js")).default.app;
