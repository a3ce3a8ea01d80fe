'use strict';

const assert = require('node:assert');
const { test } = require('node:test');
const { seasonTable } = require('../src/table');

test('the table is sorted and exact', () => {
  const players = [
    { name: 'a', score: '9007199254740992', streak: 1 },
    { name: 'b', score: '9007199254740993', streak: 0 },
  ];
  assert.deepStrictEqual(seasonTable({ players }), [
    { place: 1, name: 'b', score: '9007199254740993' },
    { place: 2, name: 'a', score: '9007199254740992' },
  ]);
});
