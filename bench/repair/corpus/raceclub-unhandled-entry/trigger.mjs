export const request = { method: "POST", path: "/races/closed/entries", body: { runner: "Ife" } };
export const app = async (load) => (await load("src/app.js")).default.createApp();
