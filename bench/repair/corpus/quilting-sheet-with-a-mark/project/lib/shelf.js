/** Labels for the shelf, by name. */
exports.shelf = (fabrics) =>
  [...fabrics]
    .sort((a, b) => a.name.localeCompare(b.name))
    .map(({ name, width, price }) => `${name} | ${width} cm | ${price.toFixed(2)} a metre`);
