const assert = require('assert');
const test = require('node:test');
const request = require('supertest');
const app = require('../app');

test('a shelf', async () => {
  const res = await request(app).get('/shelves/hymns');
  assert.deepStrictEqual(Object.keys(res.body.scores), ['BB-204']);
  await request(app).get('/shelves/attic').expect(404);
});

test('a score that nobody has', () => request(app).get('/scores/BB-1').expect(404));
