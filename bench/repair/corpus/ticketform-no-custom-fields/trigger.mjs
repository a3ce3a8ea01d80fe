export const request = { path: "/tickets/T-2" };
export const app = async (load) => (await load("src/app.ts")).createApp();
