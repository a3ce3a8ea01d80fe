export const request = { path: "/members/bob" };
export const app = async (load) => (await load("app.js")).default;
