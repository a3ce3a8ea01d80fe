export class Tune {
  constructor(title, bars) {
    this.title = title;
    this.bars = bars;
    this.roll = null;
  }

  /** Which part of its roll the tune takes, in per cent. */
  get share() {
    return this.roll ? Math.round((100 * this.bars) / this.roll.bars) : null;
  }

  toJSON() {
    const { title, bars, share, roll } = this;
    return { title, bars, share, roll };
  }
}
