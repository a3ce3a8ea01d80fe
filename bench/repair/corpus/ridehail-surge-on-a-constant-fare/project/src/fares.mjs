import { surgeFactor } from './surge.mjs';

const BASE = 2.5;
const PER_KM = 1.2;
const PER_MINUTE = 0.3;
const MINIMUM = 6;

const cents = (amount) => Math.round(amount * 100) / 100;

/** Price of a ride, with what it is made of. */
export function quote({ km, minutes, zone, at }) {
  const fare = BASE + km * PER_KM + minutes * PER_MINUTE;
  const factor = surgeFactor(at, zone);
  if (factor > 1) {
    fare *= factor;
  }
  return { fare: cents(Math.max(fare, MINIMUM)), surge: factor };
}
