export const request = { method: "PATCH", path: "/members/1", body: { nickname: "bo" } };
export const app = async (load) => (await load("src/app.ts")).buildApp();
