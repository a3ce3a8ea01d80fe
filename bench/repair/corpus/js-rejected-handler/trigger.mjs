export const request = { path: "/rooms/9/bookings" };
export const app = async (load) => (await load("src/app.js")).default;
