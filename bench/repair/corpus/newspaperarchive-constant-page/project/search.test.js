const assert = require('node:assert/strict');
const { test } = require('node:test');
const { search } = require('./search');

test('the first page', () => {
  const found = search('HARBOUR', 1);
  assert.equal(found.total, 4);
  assert.equal(found.hits.length, 3);
});

test('the second page', () => {
  assert.deepEqual(search('harbour', 2), {
    page: 2,
    pages: 2,
    total: 4,
    hits: [{ date: '1932-05-30', headline: 'A harbour without ships' }],
  });
});

test('what is no number is the first page', () => {
  assert.equal(search('mill', Number.NaN).page, 1);
});
