'use strict';

const assert = require('node:assert/strict');
const { describe, it } = require('node:test');
const { readListing } = require('../src/listing');
const { parseName } = require('../src/names');
const { planImport } = require('../src/plan');

describe('names', () => {
  it('tell camera, day, time and number', () => {
    assert.deepEqual(parseName('north2_20260114_0612_0033.JPG'), {
      camera: 'NORTH2',
      day: '2026-01-14',
      time: '06:12',
      number: 33,
    });
  });
});

describe('plan', () => {
  it('sorts by camera and day', () => {
    const { copies } = planImport([{ name: 'A1_20260101_0000_0001.JPG', size: 9 }]);
    assert.equal(copies[0].to, 'archive/A1/2026-01-01/0000-0001.jpg');
  });

  it('leaves out what is no picture, or empty', () => {
    const { copies, skipped } = planImport([
      { name: 'index.dat', size: 1 },
      { name: 'A1_20260101_0000_0001.JPG', size: 0 },
    ]);
    assert.equal(copies.length, 0);
    assert.deepEqual(skipped.map((one) => one.reason), ['no picture', 'empty']);
  });
});

it('reads a listing', () => {
  assert.deepEqual(readListing('card\n 12 a b.jpg\r\n'), [{ size: 12, name: 'a b.jpg' }]);
});
