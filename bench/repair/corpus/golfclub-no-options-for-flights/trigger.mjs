export const request = { path: "/starters/juniors/print" };
export const app = async (load) => (await load("lib/app.js")).default.createApp();
