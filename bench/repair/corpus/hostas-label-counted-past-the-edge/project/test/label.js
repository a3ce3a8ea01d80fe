const { expect } = require('chai');
const { centred, label, rule } = require('../lib/label');
const { names } = require('../lib/names');

describe('labels', () => {
  it('centres names', () => {
    expect(centred('Halcyon')).to.equal('    Halcyon');
    expect(label('Wu')).to.equal('       Wu\n       --\n');
  });

  it('rules no further than the label', () => {
    expect(rule('x'.repeat(40))).to.have.lengthOf(16);
  });

  it('prints each name once', () => {
    expect(names('b\n\na\nb \n')).to.deep.equal(['b', 'a']);
  });
});
