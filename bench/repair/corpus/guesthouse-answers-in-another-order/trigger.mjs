export const request = { path: "/stays/S-5/door" };
export const app = async (load) => (await load("src/app.ts")).createApp();
