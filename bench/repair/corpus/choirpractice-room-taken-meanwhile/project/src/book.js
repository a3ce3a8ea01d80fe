export class TakenError extends Error {
  name = "TakenError";
}

export async function book(rooms, name, choir, hour) {
  const row = await rooms.read(name);
  if (row.bookings.some((booking) => booking.hour === hour)) throw new TakenError(`${name} is taken at ${hour}`);
  row.bookings.push({ choir, hour });
  await rooms.write(name, row);
  return row.bookings.length;
}
