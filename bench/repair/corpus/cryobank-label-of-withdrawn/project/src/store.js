'use strict';

const TANKS = [
  { id: 'A', name: 'Amundsen', shelves: 12 },
  { id: 'N', name: 'Nansen', shelves: 8 },
];

const SAMPLES = [
  { id: 'S-0417', donor: 'D17', tissue: 'liver', tank: 'A', shelf: 3, frozenOn: '2024-02-11' },
  { id: 'S-0418', donor: 'D17', tissue: 'skin', tank: 'A', shelf: 4, frozenOn: '2024-02-11' },
  { id: 'S-0502', donor: 'D31', tissue: 'skin', tank: 'N', shelf: 1, frozenOn: '2025-06-30' },
];

/** Stands where the database is in production; same interface. */
class SampleStore {
  constructor({ samples = SAMPLES, tanks = TANKS } = {}) {
    this.samples = samples.map((sample) => ({ ...sample }));
    this.tanks = tanks;
  }

  async tank(id) {
    return this.tanks.find((tank) => tank.id === id) || null;
  }

  async sample(id) {
    return this.samples.find((sample) => sample.id === id) || null;
  }

  async inTank(id) {
    return this.samples.filter((sample) => sample.tank === id);
  }

  async move(id, tank, shelf) {
    const sample = await this.sample(id);
    Object.assign(sample, { tank, shelf });
    return sample;
  }
}

module.exports = { SampleStore };
