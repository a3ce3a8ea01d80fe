export const request = { method: "POST", path: "/deals/d1/release", body: { amount: 300 } };
export const app = async (load) => (await load("src/app.ts")).createApp();
