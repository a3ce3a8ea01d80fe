export const request = {
  method: "POST",
  path: "/venues/barn/bookings",
  body: { day: "2026-07-04", name: "Choir of St. Ann" },
};
export const app = async (load) => {
  const db = (await load("src/db/client.js")).createClient();
  const venue = await db.venue.create({ data: { slug: "barn", seats: 80 } });
  await db.booking.create({ data: { venueId: venue.id, day: "2026-07-04", name: "Ines" } });
  return (await load("src/app.js")).createApp(db);
};
