export const request = { path: "/start" };
export const app = async (load) => (await load("src/app.ts")).createApp();
