export const request = { path: "/appointments/a-103" };
export const app = async (load) => (await load("src/app.js")).default.createApp();
