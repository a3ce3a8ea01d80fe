import { HutClosed, HutFull, NoSuchHut } from "./errors.mjs";

const HUTS = [
  { id: 1, name: "Biv. Corda", beds: 9, open: [1, 12] },
  { id: 2, name: "Refuge Clairac", beds: 40, open: [6, 9] },
];

export class Huts {
  #bookings = [];

  async list() {
    return HUTS.map(({ id, name, beds }) => ({ id, name, beds }));
  }

  async free(id, night) {
    const hut = HUTS.find((one) => one.id === id);
    if (!hut) throw new NoSuchHut(id);
    const month = Number(night.slice(5, 7));
    if (month < hut.open[0] || month > hut.open[1]) throw new HutClosed(hut.name, night);
    const taken = this.#bookings.filter((one) => one.hut === id && one.night === night);
    return hut.beds - taken.reduce((sum, { beds }) => sum + beds, 0);
  }

  async book(id, { night, beds, name }) {
    if ((await this.free(id, night)) < beds) throw new HutFull(`hut ${id}`, night);
    const booking = { number: this.#bookings.length + 1, hut: id, night, beds, name };
    this.#bookings.push(booking);
    return booking;
  }
}
