export const request = { method: "DELETE", path: "/bookings/12" };
export const app = async (load) => (await load("src/app.js")).default();
