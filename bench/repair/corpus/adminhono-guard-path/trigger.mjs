export const request = { path: "/reports/sales", headers: { authorization: "Bearer t-admin" } };
export const app = async (load) => (await load("src/app.ts")).createApp();
