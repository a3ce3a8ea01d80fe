export const request = { path: "/slots/2026-09-04T10/booking" };
export const app = async (load) => (await load("src/app.js")).default();
