export const request = {
  method: "POST",
  path: "/bookings",
  body: { room: "pirates", slot: "sun-14", team: ["Ann", "Ben", "Cleo", "Dan", "Eve", "Finn"] },
};
export const app = async (load) => (await load("lib/app.js")).default.createApp();
