export const request = { path: "/shows/s1/episodes", headers: { authorization: "Bearer ph_live_8f1d02ab77" } };
export const app = async (load) => (await load("src/app.ts")).createApp();
