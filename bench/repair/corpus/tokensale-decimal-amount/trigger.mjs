export const request = { method: "POST", path: "/wallets/a/withdrawals", body: { amount: "12.5" } };
export const app = async (load) => (await load("src/app.js")).createApp();
