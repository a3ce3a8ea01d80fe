export const request = { path: "/houses/b7/summary" };
export const app = async (load) => (await load("src/index.ts")).app;
