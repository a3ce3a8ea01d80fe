export const request = { method: "POST", path: "/bookings", body: { castle: "dragon", day: "2026-02-31", children: 12 } };
export const app = async (load) => (await load("src/app.js")).default;
