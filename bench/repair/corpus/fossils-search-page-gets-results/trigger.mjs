export const app = async (load) => (await load("src/app.js")).default;
export const request = { path: "/search?q=jurassic" };
