const START = [
  { id: "m1", name: "Ines", points: 980, tier: { name: "silver", factor: 2 } },
  { id: "m2", name: "Jo", points: 10, tier: { name: "basic", factor: 1 } },
];

export class Members {
  #rows = new Map(START.map((row) => [row.id, { ...row }]));

  /** The member, or null for nobody of this number. */
  async find(id) {
    return this.#rows.get(id) ?? null;
  }

  async credit(id, points) {
    const row = this.#rows.get(id);
    row.points += points;
    return row.points;
  }
}
