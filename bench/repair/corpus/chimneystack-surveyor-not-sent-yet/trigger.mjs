export const app = async (load) => (await load("src/app.ts")).createApp();
export const request = { path: "/surveys/s2/summary" };
