export const request = { path: "/nights/2026-06-12/arrivals" };
export const app = async (load) => {
  const { createApp } = (await load("src/app.js")).default;
  const { bookings } = (await load("src/bookings.js")).default;
  bookings.push({ id: 5, night: "2026-06-12", bed: "C3", nights: 2, guest: { name: "Jonas Lind" } });
  return createApp();
};
