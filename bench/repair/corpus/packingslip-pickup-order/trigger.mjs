export const request = { path: "/orders/1042/packing-slip" };
export const app = async (load) => (await load("src/app.js")).default;
