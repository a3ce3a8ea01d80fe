export const request = { path: "/download?file=../../../../../../etc" };
export const app = async (load) => (await load("lib/app.js")).default.createApp();
