export const app = async (load) => {
  const { Booking } = (await load("models/booking.js")).default;
  await Booking.create({ client: "Clinic West", language: "so", at: "2026-03-02T09:00" });
  return (await load("app.js")).default.app({ Booking });
};
export const request = { method: "PATCH", path: "/bookings/1", body: { language: "", place: "Room 2" } };
