export const request = { path: "/shows/hamlet/seats/C4" };
export const app = async (load) => (await load("src/app.js")).default();
