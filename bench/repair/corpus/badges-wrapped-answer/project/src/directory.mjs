const GUESTS = {
  g1: { id: "g1", name: { first: "Ana", last: "Lima" }, firm: "Orbit" },
  g2: { id: "g2", name: { first: "Ben", last: "Roth" } },
};

/** The directory of guests; answers are wrapped as the service sends them: { data, meta }. */
export class Directory {
  constructor(guests = GUESTS) {
    this.guests = guests;
  }

  async get(id) {
    return { data: this.guests[id] ?? null, meta: { at: "2026-03-01" } };
  }

  async list() {
    const data = Object.values(this.guests);
    return { data, meta: { count: data.length } };
  }
}
