export const request = { method: "PATCH", path: "/halls/42", body: { seats: 90 } };
export const app = async (load) => (await load("src/app.js")).default.createApp((await load("src/service.js")).default.createService());
