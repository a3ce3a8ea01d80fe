class Tanks {
  #fish = new Map([
    ["reef", ["clownfish"]],
    ["river", []],
  ]);

  constructor(perTank) {
    this.perTank = perTank;
  }

  names() {
    return [...this.#fish.keys()];
  }

  add(tank, kind) {
    const fish = this.#fish.get(tank);
    if (!fish || fish.length >= this.perTank) return false;
    fish.push(kind);
    return true;
  }

  of(tank) {
    return this.#fish.get(tank) ?? null;
  }
}

module.exports = { Tanks };
