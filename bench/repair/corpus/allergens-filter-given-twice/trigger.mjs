export const request = { path: "/dishes?without=nuts&without=milk" };
export const app = async (load) => (await load("src/app.ts")).buildApp();
