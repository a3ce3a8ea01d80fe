export const request = { path: "/pilots/lea/logbook" };
export const app = async (load) => (await load("src/app.ts")).createApp();
