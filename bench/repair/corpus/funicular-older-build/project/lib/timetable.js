import { clock } from "./time.js";

export class Timetable {
  #rides;

  constructor(rides) {
    this.#rides = rides.filter(({ departs }) => departs !== undefined);
  }

  lines() {
    return this.#rides.map(({ car, departs }) => `${clock(departs)} car ${car}`);
  }
}
