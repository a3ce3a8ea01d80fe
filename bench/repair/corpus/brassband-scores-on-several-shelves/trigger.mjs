export const request = { path: "/scores/BB-204" };
export const app = async (load) => (await load("app.js")).default;
