export const request = { method: "POST", path: "/applications/3/withdrawal", headers: { "x-user": "registrar" } };
export const app = async (load) => (await load("src/app.js")).default.createApp();
