export const request = { path: "/lanes" };
export const app = async (load) => (await load("src/app.js")).default.buildApp();
