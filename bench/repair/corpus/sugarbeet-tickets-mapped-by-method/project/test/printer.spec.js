'use strict';

const assert = require('assert');
const readLoads = require('../lib/loads');
const TicketPrinter = require('../lib/printer');

describe('tickets', () => {
  it('prints one', () => {
    const printer = new TicketPrinter({ factory: 'W', unit: 't' });
    assert.strictEqual(printer.print({ grower: 'A', gross: 10, tare: 4 }), 'W no. 1: A 6.0 t');
  });

  it('reads loads', () => {
    assert.deepStrictEqual(readLoads('grower;gross;tare\nA;10;4\n'), [{ grower: 'A', gross: 10, tare: 4 }]);
  });
});
