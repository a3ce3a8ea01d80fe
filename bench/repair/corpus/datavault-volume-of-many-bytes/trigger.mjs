export const request = { path: "/volumes/7" };
export const app = async (load) => (await load("src/api.js")).api;
