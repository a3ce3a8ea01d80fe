export const request = { path: "/quote/wax?size=large&member=yes" };
export const app = async (load) => (await load("src/app.js")).createApp();
