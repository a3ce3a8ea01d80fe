export class Cheese {
  constructor({ name, milk, days, grams }) {
    this._name = name;
    this._milk = milk;
    this._days = days;
    this._grams = grams;
  }

  get name() {
    return this._name;
  }

  get isRipe() {
    return this._days >= 21;
  }

  get milk() {
    return this.milk;
  }

  get grams() {
    return Math.round(this._grams);
  }
}
