export const request = { method: "POST", path: "/login", body: { name: "ada" } };
export const app = async (load) => (await load("src/app.js")).createApp();
