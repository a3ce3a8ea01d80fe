export const request = { path: "/dogs/d2/card" };
export const app = async (load) => (await load("src/app.ts")).createApp();
