export const request = { path: "/flats/12/residents" };
export const app = async (load) => (await load("src/app.js")).app;
