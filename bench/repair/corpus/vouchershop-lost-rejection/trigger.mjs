export const request = { method: "POST", path: "/vouchers/GIFT-10/redeem", body: { amount: 1000 } };
export const app = async (load) => (await load("lib/app.js")).default.createApp();
