const request = require('supertest');
const { buildApp } = require('../src');
const { overview, pinsOf } = require('../src/lanes');

describe('lanes', () => {
  it('ranks the players', async () => {
    const { body } = await request(buildApp()).get('/lanes/2/leaders');
    expect(body).toEqual([{ player: 'Cy', pins: 20 }, { player: 'Bo', pins: 7 }]);
  });

  it('counts pins', () => {
    expect(pinsOf({ pins: [] })).toBe(0);
  });

  it('has nothing to show without lanes', () => {
    expect(overview([])).toEqual([]);
  });
});
