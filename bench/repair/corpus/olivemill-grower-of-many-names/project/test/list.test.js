var expect = require('chai').expect;
var columns = require('../lib/columns');
var list = require('../lib/list');

describe('columns', function () {
  it('fill up', function () {
    expect(columns.left('abc', 5)).to.equal('abc  ');
    expect(columns.left('abcde', 5)).to.equal('abcde');
    expect(columns.right(3.25, 6, 1)).to.match(/^ {3}3\.[23]$/);
    expect(columns.line(3)).to.equal('---');
  });
});

describe('list', function () {
  it('adds up by grower', function () {
    var text = list.render([
      { grower: 'Petrakis', sort: 'koroneiki', kg: 100 },
      { grower: 'Petrakis', sort: 'koroneiki', kg: 100 },
    ]);
    expect(text.split('\n')[0]).to.equal('Petrakis               200    38.6');
  });

  it('of nothing is a sum of nothing', function () {
    expect(list.render([]).split('\n')).to.have.length(2);
  });
});
