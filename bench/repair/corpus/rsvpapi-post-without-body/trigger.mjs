export const request = { method: "POST", path: "/parties/nye/rsvps" };
export const app = async (load) => (await load("src/app.js")).app;
