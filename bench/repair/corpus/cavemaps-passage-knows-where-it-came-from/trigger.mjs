export const request = { path: "/caves/hollow-hill/passages/stream" };
export const app = async (load) => (await load("src/app.js")).default.buildApp();
