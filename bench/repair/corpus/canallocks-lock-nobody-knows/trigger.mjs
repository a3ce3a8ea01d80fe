export const request = { path: "/locks/99/depth" };
export const app = async (load) => (await load("src/app.ts")).app;
