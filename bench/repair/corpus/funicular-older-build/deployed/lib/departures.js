// Departures of the day, as the board shows them.

const padded = (time) => {
  const [hours, minutes] = time.split(":");
  return `${hours.padStart(2, "0")}:${minutes}`;
};

export function departures(rides) {
  return rides.map((ride) => ({
    car: ride.car,
    at: padded(ride.departs),
  }));
}
