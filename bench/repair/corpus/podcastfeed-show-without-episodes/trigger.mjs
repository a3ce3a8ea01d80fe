export const request = { path: "/shows/night-train/summary" };
export const app = async (load) => (await load("src/app.ts")).app;
