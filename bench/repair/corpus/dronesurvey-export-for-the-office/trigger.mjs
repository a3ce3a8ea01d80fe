export const request = { path: "/exports/f-20", headers: { authorization: "Bearer t-hill" } };
export const app = async (load) => (await load("src/app.js")).createApp();
