export const request = { path: "/feed.ics", headers: { "user-agent": "CalDAV/1.0" } };
export const app = async (load) => (await load("src/app.js")).default.createApp();
