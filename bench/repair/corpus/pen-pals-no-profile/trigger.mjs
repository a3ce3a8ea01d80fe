export const request = { path: "/people/p2" };
export const app = async (load) => (await load("src/app.ts")).app;
