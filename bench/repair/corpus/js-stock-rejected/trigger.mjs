export const request = { method: "POST", path: "/stock/tea/reserve", body: { count: 50 } };
export const app = async (load) => (await load("src/app.js")).default;
