export const request = { path: "/preferences/bo" };
export const app = async (load) => (await load("src/app.ts")).createApp();
