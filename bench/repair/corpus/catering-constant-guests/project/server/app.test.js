'use strict';

const request = require('supertest');
const app = require('./app');

test('a party of adults', async () => {
  const { body } = await request(app).post('/offers').send({ menu: 'garden', guests: 20 });
  expect(body).toEqual({ menu: 'garden', guests: 20, total: 860 });
});

test('fewer than the minimum', async () => {
  const { body } = await request(app).post('/offers').send({ menu: 'gala', guests: 2 });
  expect(body.total).toBe(20 * 79 + 42);
});

test('unknown menus', () => request(app).post('/offers').send({ menu: 'x' }).expect(422));
