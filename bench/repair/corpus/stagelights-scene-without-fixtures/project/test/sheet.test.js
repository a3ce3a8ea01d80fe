const assert = require('node:assert');
const { describe, it } = require('node:test');
const { cueLine } = require('../src/sheet');
const { frame, toWire } = require('../src/levels');

describe('cue sheet', () => {
  it('lists what a scene sets', () => {
    const scene = { cue: 4, name: 'Dawn', house: 10, fixtures: { wash: 20, amber: 60 } };
    assert.equal(cueLine(scene), '  4  Dawn         house 10%, amber 60%, wash 20%');
  });

  it('leaves the house lights alone where a scene does', () => {
    assert.equal(cueLine({ cue: 5, name: 'Day', fixtures: { amber: 90 } }), '  5  Day          amber 90%');
  });
});

describe('levels', () => {
  it('are bytes on the wire', () => assert.equal(toWire(50), 128));

  it('of a scene without fixtures are dark', () => {
    assert.deepEqual(frame({ cue: 1 }, ['a', 'b']), [0, 0]);
  });
});
