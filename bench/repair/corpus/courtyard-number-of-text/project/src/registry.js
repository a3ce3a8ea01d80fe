const FLATS = [
  { number: 11, floor: 1, residents: ["Yara", "Tom"] },
  { number: 12, floor: 1, residents: ["Petra"] },
  { number: 21, floor: 2, residents: [] },
];

/** The flats of the house, by their number. */
export class Registry {
  constructor(flats = FLATS) {
    this.byNumber = new Map(flats.map((flat) => [flat.number, flat]));
  }

  has(number) {
    return this.byNumber.has(number);
  }

  residents(number) {
    return this.byNumber.get(number).residents;
  }

  floors() {
    return [...new Set([...this.byNumber.values()].map((flat) => flat.floor))];
  }
}
