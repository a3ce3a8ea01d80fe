export const request = { method: "POST", path: "/members/m1/purchases", body: { cents: 4200 } };
export const app = async (load) => (await load("src/app.mjs")).createApp();
