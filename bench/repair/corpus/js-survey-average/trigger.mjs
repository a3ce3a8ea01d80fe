export const request = { path: "/surveys/9/points" };
export const app = async (load) => (await load("lib/app.js")).default;
