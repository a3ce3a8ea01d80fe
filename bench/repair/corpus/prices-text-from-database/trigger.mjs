export const request = { path: "/products/tea/offer" };
export const app = async (load) => (await load("src/app.js")).default.createApp();
