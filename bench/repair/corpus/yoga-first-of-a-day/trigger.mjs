export const request = { path: "/week" };
export const app = async (load) => (await load("src/app.js")).createApp();
