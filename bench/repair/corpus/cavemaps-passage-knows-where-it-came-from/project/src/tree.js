class Passage {
  constructor(id, metres) {
    this.id = id;
    this.metres = metres;
    this.from = null;
    this.branches = [];
  }

  branch(passage) {
    passage.from = this;
    this.branches.push(passage);
  }

  /** Metres from daylight to the end of this passage. */
  depth() {
    return this.metres + (this.from ? this.from.depth() : 0);
  }

  /** What is shown of a passage in a list. */
  outline() {
    return { id: this.id, metres: this.metres, from: this.from?.id ?? null, branches: this.branches.map(({ id }) => id) };
  }
}

/** The passages of a survey by their id, linked to each other. */
function grow(legs) {
  const passages = new Map(legs.map(({ id, metres }) => [id, new Passage(id, metres)]));
  for (const { id, from } of legs) {
    if (from !== null) passages.get(from).branch(passages.get(id));
  }
  return passages;
}

module.exports = { Passage, grow };
