export const request = { path: "/texts/de-AT/checkout.gift" };
export const app = async (load) => (await load("server/index.js")).default;
