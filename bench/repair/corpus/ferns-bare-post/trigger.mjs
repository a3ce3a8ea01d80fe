export const request = { method: "POST", path: "/ferns", headers: { "user-agent": "curl/8.9.1" } };
export const app = async (load) => (await load("src/app.js")).createApp();
