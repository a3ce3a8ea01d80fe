const { advise } = require('../src/advice');

describe('advise', () => {
  it('mounts what is good', () => {
    expect(advise({ plate: 'A', season: 'summer', tread: [3, 3, 3, 3] }).verdict).toBe('mount');
  });

  it('swaps what is worn unevenly', () => {
    expect(advise({ plate: 'A', season: 'winter', tread: [6, 6, 4.2, 4.2] })).toEqual({
      plate: 'A',
      verdict: 'swap',
      reason: '1.8 mm apart',
    });
  });
});
