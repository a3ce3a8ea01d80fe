export const request = { method: "POST", path: "/people", body: { name: "Bo" } };
export const app = async (load) => (await load("lib/app.js")).default.createApp();
