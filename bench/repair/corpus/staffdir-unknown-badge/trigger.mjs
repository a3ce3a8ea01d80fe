export const request = { path: "/badges/A-401" };
export const app = async (load) => (await load("src/app.js")).app;
