class Forwarder {
  constructor({ filters, labels }) {
    this.filters = filters;
    this.suffix = Object.entries(labels)
      .map(([key, value]) => ` ${key}=${value}`)
      .join("");
  }

  /** The line as it is sent; null where it is filtered out. */
  format(line) {
    if (this.filters.some((filter) => line.includes(filter))) return null;
    return line + this.suffix;
  }
}

module.exports = { Forwarder };
