/** Columns of cards; a column may have a limit. */
export class Board {
  constructor(columns) {
    this.columns = columns.map(({ name, limit = Infinity }) => ({ name, limit, cards: [] }));
  }

  #column(name) {
    const column = this.columns.find((one) => one.name === name);
    if (!column) throw new RangeError(`no column ${name}`);
    return column;
  }

  #columnOf(card) {
    const column = this.columns.find(({ cards }) => cards.includes(card));
    if (!column) throw new RangeError(`no card ${card}`);
    return column;
  }

  cards(name) {
    return [...this.#column(name).cards];
  }

  add(card, name = this.columns[0].name) {
    const column = this.#column(name);
    if (column.cards.length >= column.limit) throw new RangeError(`${name} is full`);
    column.cards.push(card);
  }

  /** Moves a card to a place in a column, to its end where none is given. */
  move(card, name, place = Infinity) {
    const from = this.#columnOf(card);
    const to = this.#column(name);
    from.cards.splice(from.cards.indexOf(card), 1);
    if (from !== to && to.cards.length >= to.limit) throw new RangeError(`${name} is full`);
    to.cards.splice(place, 0, card);
  }

  full() {
    return this.columns.filter(({ cards, limit }) => cards.length >= limit).map(({ name }) => name);
  }
}
