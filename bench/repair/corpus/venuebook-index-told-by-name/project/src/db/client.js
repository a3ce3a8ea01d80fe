import { PrismaClientKnownRequestError } from "./errors.js";

function unique(model, target) {
  const fields = Array.isArray(target) ? target.map((field) => `\`${field}\``).join(",") : target;
  return new PrismaClientKnownRequestError(`Unique constraint failed on ${fields}`, {
    code: "P2002",
    meta: { modelName: model, target },
  });
}

/** The part of the client that this service uses, over tables in memory. */
export function createClient() {
  const venues = [];
  const bookings = [];
  return {
    venue: {
      async create({ data }) {
        if (venues.some(({ slug }) => slug === data.slug)) throw unique("Venue", ["slug"]);
        const row = { id: venues.length + 1, ...data };
        venues.push(row);
        return row;
      },
      async findUnique({ where }) {
        return venues.find(({ slug }) => slug === where.slug) ?? null;
      },
    },
    booking: {
      async create({ data }) {
        // Made by hand in a migration: the driver knows nothing but its name.
        if (bookings.some((one) => one.venueId === data.venueId && one.day === data.day)) {
          throw unique("Booking", "Booking_venueId_day_active_key");
        }
        const row = { id: bookings.length + 1, ...data };
        bookings.push(row);
        return row;
      },
      async findMany({ where }) {
        return bookings.filter(({ venueId }) => venueId === where.venueId);
      },
    },
  };
}
