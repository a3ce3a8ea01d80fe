export const request = { path: "/regions/jura" };
export const app = async (load) => (await load("src/app.ts")).app;
