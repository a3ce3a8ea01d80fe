'use strict';

const request = require('supertest');
const { buildApp } = require('../src/app');

describe('samples', () => {
  test('one sample', async () => {
    const answer = await request(buildApp()).get('/samples/S-0417').expect(200);
    expect(answer.body.tissue).toBe('liver');
  });

  test('no such sample', async () => {
    const answer = await request(buildApp()).get('/samples/S-9999').expect(404);
    expect(answer.body).toEqual({ code: 'not_found', message: 'There is no sample S-9999' });
  });

  test('its label', async () => {
    const answer = await request(buildApp()).get('/samples/S-0502/label').expect(200);
    expect(answer.text).toBe('S-0502 skin\nN01 2025-06-30\n');
  });

  test('moved to another tank', async () => {
    const app = buildApp();
    await request(app).put('/samples/S-0418/place').send({ tank: 'N', shelf: 8 }).expect(200);
    const answer = await request(app).get('/tanks/N').expect(200);
    expect(answer.body.used).toBe(2);
  });

  test('a shelf that the tank does not have', async () => {
    await request(buildApp()).put('/samples/S-0418/place').send({ tank: 'N', shelf: 9 }).expect(400);
  });
});

test('no such tank', async () => {
  await request(buildApp()).get('/tanks/Z/samples').expect(404);
});
