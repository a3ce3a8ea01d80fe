export const request = { path: "/churches/st-anne/calendar.ics" };
export const app = async (load) => (await load("src/app.js")).createApp();
