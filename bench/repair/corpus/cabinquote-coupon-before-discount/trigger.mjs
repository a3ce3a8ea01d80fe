export const request = { method: "POST", path: "/quote", body: { nights: 8, guests: 2, coupon: "LATE10" } };
export const app = async (load) => (await load("index.js")).default;
