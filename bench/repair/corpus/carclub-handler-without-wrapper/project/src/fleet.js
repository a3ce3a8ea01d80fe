import { noSuchCar, notYours } from "./errors.js";

/** The cars of the club. Production talks to their boxes by radio; same methods. */
export class Fleet {
  #cars = new Map([
    ["golf-1", { id: "golf-1", driver: "m1", locked: true }],
    ["zoe-2", { id: "zoe-2", driver: null, locked: true }],
  ]);

  async car(id) {
    const car = this.#cars.get(id);
    if (!car) throw noSuchCar(id);
    return car;
  }

  async setLocked(id, member, locked) {
    const car = await this.car(id);
    if (car.driver !== member) throw notYours(id);
    car.locked = locked;
    return car;
  }
}
