export const request = { path: "/lines/9/drawing" };
export const app = async (load) => (await load("lib/app.js")).default();
