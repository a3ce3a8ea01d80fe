import { NotFound } from "./errors.js";

export class RoomService {
  #rooms = new Map([["r1", { name: "Blue", seats: 8, bookings: ["ada"] }]]);
  #people = new Map([["ada", { name: "Ada" }]]);

  person(id) {
    const person = this.#people.get(id);
    if (!person) throw new NotFound("Person", id);
    return person;
  }

  free(id) {
    const room = this.#rooms.get(id);
    return room.seats - room.bookings.length;
  }
}
