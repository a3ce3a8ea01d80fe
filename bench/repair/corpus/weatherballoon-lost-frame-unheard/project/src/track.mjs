import { log } from "./log.mjs";
import { Receiver } from "./receiver.mjs";

/** The lowest pressure of a flight, thus its highest point. */
export function top(text) {
  let lowest = Infinity;
  const receiver = new Receiver();
  receiver.on("reading", ({ pressure }) => {
    lowest = Math.min(lowest, pressure);
  });
  receiver.on("error", (error) => log.warn(error.message));
  receiver.receive(text);
  return Number.isFinite(lowest) ? lowest : null;
}
