var expect = require('chai').expect;
var Estimator = require('../estimate').Estimator;
var rates = require('../estimate/rates');

describe('Estimator', function () {
  var estimator = new Estimator(rates.standard);

  it('charges paint by its own rate', function () {
    expect(estimator.labour([{ task: 'paint', hours: 2 }, { task: 'dent', hours: 1 }])).to.equal(232);
  });

  it('marks parts up', function () {
    expect(estimator.priceOf({ net: 10, count: 2 })).to.equal(25);
  });

  it('estimates jobs without parts', function () {
    expect(estimator.estimate({ work: [], parts: [] })).to.deep.equal({ labour: 0, parts: 0, total: 0 });
  });
});
