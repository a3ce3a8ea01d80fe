export const request = { path: "/posts/14" };
export const app = async (load) => (await load("src/index.js")).default.app;
