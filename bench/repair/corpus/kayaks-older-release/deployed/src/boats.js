import { rackLabel } from "./racks.js";

const BOATS = {
  k1: { id: "k1", model: "Tide", seats: 1, rack: { row: 2, place: "c" } },
  k2: { id: "k2", model: "Fjord", seats: 2, rack: null },
};

export function findBoat(id) {
  return BOATS[id];
}

export function summary(boat) {
  return { id: boat.id, model: boat.model, seats: boat.seats, where: rackLabel(boat.rack) };
}
