export const request = { path: "/calendars/tech/feed.ics" };
export const app = async (load) => (await load("src/app.js")).buildApp();
