import { fullName } from "./names.mjs";

export function badge(guest) {
  return guest.firm ? `${fullName(guest)}\n${guest.firm}` : fullName(guest);
}
