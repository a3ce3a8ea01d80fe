export const request = { method: "POST", path: "/bookings/B-404/check-in", body: {} };
export const app = async (load) => (await load("src/app.js")).createApp();
