export const request = { path: "/accounts/birch/usage" };
export const app = async (load) => (await load("src/app.js")).app;
