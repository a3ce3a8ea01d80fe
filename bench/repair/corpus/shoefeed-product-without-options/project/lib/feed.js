const { attributesText, optionsText } = require('./texts');

const SEPARATOR = '|';

function priceText({ amount, currency }) {
  return `${(amount / 100).toFixed(2)} ${currency}`;
}

function toLine(product) {
  return [
    product.sku,
    product.name.split(SEPARATOR).join('/'),
    priceText(product.price),
    optionsText(product.options),
    attributesText(product.attributes),
  ].join(SEPARATOR);
}

function buildFeed(products) {
  return ['sku|title|price|options|attributes', ...products.map(toLine)];
}

module.exports = { buildFeed, toLine };
