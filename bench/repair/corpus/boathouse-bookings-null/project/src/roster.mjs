/** Everybody on the water, the cox first. */
export function roster(boat) {
  const names = [...boat.crew];
  if (boat.cox) names.unshift(boat.cox);
  return names;
}

export function reserves(boat) {
  return [...(boat.reserves ?? [])].sort();
}

/** Seats that nobody sits in. */
export function freeSeats(boat) {
  return boat.seats - (boat.crew?.length ?? 0);
}
