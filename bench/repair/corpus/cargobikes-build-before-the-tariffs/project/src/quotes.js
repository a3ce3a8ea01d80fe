import { tariffNameOf } from "./members.js";
import { Refused } from "./refused.js";
import { tariffOf } from "./tariffs.js";

/** What a ride would cost, in cents. @throws Refused for a bike or a time that there is not. */
export function quote({ bike, minutes, member }) {
  if (!Number.isInteger(minutes) || minutes < 1) throw new Refused("minutes must be a whole number");
  const tariff = tariffOf(bike, tariffNameOf(member));
  if (!tariff) throw new Refused("no such bike");
  const billed = Math.max(0, minutes - tariff.freeMinutes);
  return { bike, minutes, tariff: tariff.name, cents: tariff.start + billed * tariff.perMinute };
}
