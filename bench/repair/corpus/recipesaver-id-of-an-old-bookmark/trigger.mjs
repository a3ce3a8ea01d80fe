export const request = { path: "/recipes/4711/shopping-list" };
export const app = async (load) => (await load("src/app.ts")).app;
