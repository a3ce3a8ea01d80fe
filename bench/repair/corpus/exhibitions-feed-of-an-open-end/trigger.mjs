export const request = { path: "/calendar.ics" };
export const app = async (load) => (await load("src/app.js")).createApp();
