export const request = { path: "/spots/da-nino" };
export const app = async (load) => (await load("lib/app.js")).default.buildApp();
