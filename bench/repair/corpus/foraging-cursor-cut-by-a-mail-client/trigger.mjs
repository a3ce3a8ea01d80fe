export const app = async (load) =>
  (await load("src/app.ts")).buildApp((await load("src/spots.ts")).spots);
export const request = { path: "/spots?limit=2&cursor=eyJhZnRl" };
