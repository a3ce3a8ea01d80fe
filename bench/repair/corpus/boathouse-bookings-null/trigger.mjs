export const request = { path: "/boats/heron/roster" };
export const app = async (load) => (await load("src/app.mjs")).createApp();
