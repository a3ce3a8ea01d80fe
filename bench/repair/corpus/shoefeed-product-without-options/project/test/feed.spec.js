const { expect } = require('chai');
const { buildFeed, toLine } = require('../lib/feed');
const { attributesText } = require('../lib/texts');

describe('feed', () => {
  const product = {
    sku: 'A',
    name: 'Boot|high',
    price: { amount: 12000, currency: 'EUR' },
    options: { size: [38, 39] },
  };

  it('writes a line', () => {
    expect(toLine(product)).to.equal('A|Boot/high|120.00 EUR|size: 38, 39|');
  });

  it('has a header', () => {
    expect(buildFeed([])).to.deep.equal(['sku|title|price|options|attributes']);
  });

  it('lists attributes', () => {
    expect(attributesText({ sole: 'cork', lining: 'wool' })).to.equal('sole: cork; lining: wool');
    expect(attributesText(null)).to.equal('');
  });
});
