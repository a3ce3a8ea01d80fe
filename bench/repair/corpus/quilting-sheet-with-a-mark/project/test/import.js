const { expect } = require('chai');
const { parse } = require('../lib/csv');
const { toFabric } = require('../lib/fabric');
const { shelf } = require('../lib/shelf');

describe('lists', () => {
  it('come with semicolons and line ends of Windows', () => {
    expect(parse('Fabric;Width\r\nFelt;90\r\n')).to.deep.equal([{ fabric: 'Felt', width: '90' }]);
  });

  it('come with commas', () => {
    expect(parse('fabric,width\nFelt,90')).to.deep.equal([{ fabric: 'Felt', width: '90' }]);
  });
});

describe('fabrics', () => {
  it('get labels', () => {
    const fabrics = [{ fabric: ' Felt', width: '90', price: '7,5' }].map(toFabric);
    expect(shelf(fabrics)).to.deep.equal(['Felt | 90 cm | 7.50 a metre']);
  });
});
