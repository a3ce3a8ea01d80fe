const request = require('supertest');
const app = require('./app');
const { listParam } = require('./params');

const ids = async (query) => (await request(app).get(`/jobs${query}`)).body.jobs.map((job) => job.id);

test('jobs by their tags', async () => {
  expect(await ids('')).toEqual([1, 2, 3]);
  expect(await ids('?tag=node')).toEqual([1, 3]);
  expect(await ids('?tag=node,remote')).toEqual([3]);
});

test('companies by city', async () => {
  const { body } = await request(app).get('/companies?city=Cork&city=Porto&minSize=20');
  expect(body.companies.map((one) => one.name)).toEqual(['Tideline']);
});

test('list parameters', () => {
  expect(listParam('a, b')).toEqual(['a', 'b']);
  expect(listParam(['a', 'b,c'])).toEqual(['a', 'b', 'c']);
  expect(listParam(undefined)).toEqual([]);
});
