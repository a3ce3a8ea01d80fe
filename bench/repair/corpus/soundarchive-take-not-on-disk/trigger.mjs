export const request = { path: "/takes/t2/audio" };
export const app = async (load) => (await load("lib/app.js")).default("media");
