export const request = { path: "/guides/sunna" };
export const app = async (load) => (await load("src/app.ts")).app;
