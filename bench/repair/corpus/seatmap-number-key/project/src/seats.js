import { halls } from "./halls.js";

/** Number of seats of a hall that is there. */
export function capacity(number) {
  const hall = halls.get(number);
  return hall.rows * hall.seats;
}
