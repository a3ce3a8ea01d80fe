import { STATE } from "./states.mjs";

/** Letters of the operator's feed. */
const STATES = { D: STATE.DELAYED, C: STATE.CANCELED, T: STATE.TRACK };

export function decode({ code, ...rest }) {
  if (!(code in STATES)) throw new RangeError(`unknown code ${code}`);
  return { ...rest, state: STATES[code] };
}
