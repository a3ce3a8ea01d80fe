export const request = { method: "POST", path: "/shops/zurich/quotes", body: { lens: "varifocal", frameCents: 12000 } };
export const app = async (load) => (await load("src/server.js")).build();
