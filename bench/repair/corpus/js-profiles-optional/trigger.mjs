export const request = { path: "/people/2" };
export const app = async (load) => (await load("src/app.ts")).app;
