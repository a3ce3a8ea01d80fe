export const request = { path: "/days/2026-02-02" };
export const app = async (load) => (await load("src/app.ts")).app;
