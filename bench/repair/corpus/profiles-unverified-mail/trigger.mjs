export const request = { path: "/users/2/avatar" };
export const app = async (load) => (await load("src/app.js")).createApp();
