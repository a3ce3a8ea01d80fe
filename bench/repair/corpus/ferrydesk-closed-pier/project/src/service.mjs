import { FARES, PIERS } from "./timetable.mjs";

export class NotFound extends Error {
  status = 404;
  expose = true;
}

export function fareBetween(from, to) {
  const fare = FARES.find((one) => one.from === from && one.to === to);
  if (!fare) throw new NotFound(`no line from ${from} to ${to}`);
  return { cents: fare.cents };
}

export function departuresOf(pierId, after = "00:00") {
  const pier = PIERS.find((one) => one.id === pierId);
  return { pier: pier.name, departures: pier.departures.filter((time) => time >= after) };
}

export const pierNames = () => PIERS.map(({ name }) => name);
