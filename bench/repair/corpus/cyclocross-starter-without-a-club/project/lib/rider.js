class Rider {
  constructor({ bib, name, club = null }) {
    this.bib = bib;
    this.name = name;
    /** null: rides on his own. */
    this.club = club;
  }

  get isUnattached() {
    return this.club === null;
  }
}

module.exports = { Rider };
