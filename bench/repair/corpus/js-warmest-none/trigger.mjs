export const request = { path: "/stations/x/warmest" };
export const app = async (load) => (await load("app.js")).default.app;
