export const request = { method: "POST", path: "/gradings", body: { belt: "blue", months: 14, courses: ["first-aid", "kata"] } };
export const app = async (load) => (await load("src/app.js")).createApp();
