const TARIFFS = [
  { name: "open", bikes: ["long-john", "trike"], start: 150, perMinute: 20, freeMinutes: 0 },
  { name: "member", bikes: ["long-john", "trike"], start: 0, perMinute: 14, freeMinutes: 30 },
  { name: "firm", bikes: ["long-john"], start: 0, perMinute: 12, freeMinutes: 0 },
];

export const tariffsFor = (bike) => TARIFFS.filter(({ bikes }) => bikes.includes(bike));

/** The tariff of this name for a bike, else the open one. */
export function tariffOf(bike, name) {
  const offered = tariffsFor(bike);
  return offered.find((one) => one.name === name) ?? offered.find((one) => one.name === "open") ?? null;
}
