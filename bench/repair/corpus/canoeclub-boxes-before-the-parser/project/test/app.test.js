const assert = require('node:assert');
const test = require('node:test');
const request = require('supertest');
const { createApp } = require('../src/app');
const { Race } = require('../src/race');

test('boats are entered', async () => {
  const app = createApp();
  await request(app).post('/boats').send({ boat: 20, start: '10:04:00' }).expect(201);
  await request(app).post('/boats').send({}).expect(400);
  const { body } = await request(app).get('/boats');
  assert.strictEqual(body.length, 3);
});

test('boats finish', () => {
  const race = new Race();
  assert.deepStrictEqual(race.finish(15, '10:40:00'), { boat: 15, started: '10:03:00', finished: '10:40:00' });
  assert.strictEqual(race.finish(16, '10:40:00'), null);
});

test('the clock', () => request(createApp()).get('/boxes/clock').expect(200));
