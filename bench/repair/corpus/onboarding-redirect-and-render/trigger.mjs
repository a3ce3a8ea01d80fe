export const request = { path: "/welcome/2" };
export const app = async (load) => (await load("app.js")).default;
