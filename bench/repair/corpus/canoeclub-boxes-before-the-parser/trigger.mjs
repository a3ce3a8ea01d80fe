export const request = { method: "POST", path: "/boxes/finish", body: { boat: 14, time: "10:31:07" } };
export const app = async (load) => (await load("src/app.js")).default.createApp();
