var assert = require('assert');
var test = require('node:test');
var request = require('supertest');
var app = require('../app');

test('next step', async function () {
  var answer = await request(app).get('/welcome/1');
  assert.deepStrictEqual(answer.body, { hello: 'Rosa', next: 'photo' });
  assert.strictEqual((await request(app).get('/welcome/9')).status, 404);
});
