export const request = { method: "DELETE", path: "/shells/undefined" };
export const app = async (load) => (await load("src/app.js")).default.createApp();
