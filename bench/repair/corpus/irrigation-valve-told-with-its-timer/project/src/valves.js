import { log } from "./log.js";

export const valves = new Map(
  [
    ["beds", "north"],
    ["lawn", "north"],
    ["greenhouse", "yard"],
  ].map(([name, zone]) => [name, { name, zone, until: null, timer: null }]),
);

/** Opens a valve; it closes by itself. */
export function open(valve, minutes) {
  clearTimeout(valve.timer);
  valve.until = new Date(Date.now() + minutes * 60_000).toISOString();
  valve.timer = setTimeout(() => close(valve), minutes * 60_000).unref();
  log(valve.name, "open");
}

export function close(valve) {
  clearTimeout(valve.timer);
  valve.timer = null;
  valve.until = null;
  log(valve.name, "closed");
}
