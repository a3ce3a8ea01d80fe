export class Roll {
  constructor(name) {
    this.name = name;
    this.tunes = [];
  }

  add(tune) {
    tune.roll = this;
    this.tunes.push(tune);
    return tune;
  }

  get bars() {
    return this.tunes.reduce((sum, tune) => sum + tune.bars, 0);
  }

  toJSON() {
    return { name: this.name, tunes: this.tunes, bars: this.bars };
  }
}
