export const request = { path: "/deliveries/71" };
export const app = async (load) => (await load("src/app.ts")).createApp();
