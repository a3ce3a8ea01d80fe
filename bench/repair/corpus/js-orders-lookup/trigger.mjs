export const request = { path: "/orders/77/total" };
export const app = async (load) => (await load("src/app.js")).default;
