export const request = { path: "/cameras?sort=perDay" };
export const app = async (load) => (await load("src/app.js")).default.createApp();
