export const request = { method: "PATCH", path: "/plugs/hall", body: { schedule: null } };
export const app = async (load) => (await load("src/app.js")).buildApp();
