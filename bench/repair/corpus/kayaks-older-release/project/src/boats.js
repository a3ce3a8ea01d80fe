const BOATS = new Map([
  ["k1", { id: "k1", model: "Tide", seats: 1, rack: { row: 2, place: "c" } }],
  ["k2", { id: "k2", model: "Fjord", seats: 2, rack: null }],
]);

export const findBoat = (id) => BOATS.get(id);

/** Where a boat lies; boats on tour lie nowhere. */
export function summary(boat) {
  const where = boat.rack ? `${boat.rack.row}${boat.rack.place}` : "on tour";
  return { id: boat.id, model: boat.model, where };
}
