export const request = { method: "POST", path: "/huts/2/bookings", body: { night: "2026-01-17", beds: 2, name: "Lenz" } };
export const app = async (load) => (await load("src/app.mjs")).createApp();
