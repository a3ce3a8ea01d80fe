import { castId, ValidationError } from './document.js';

const collection = new Map([
  ['65f0c0ffee0000000000a001', { _id: '65f0c0ffee0000000000a001', kind: 'thermostat', label: 'Kitchen' }],
  ['65f0c0ffee0000000000a002', { _id: '65f0c0ffee0000000000a002', kind: 'meter', label: 'Cellar' }],
]);

export const Device = {
  async find() {
    return [...collection.values()];
  },

  async findById(id) {
    return collection.get(castId(id)) ?? null;
  },

  async findByIdAndUpdate(id, changes) {
    const device = collection.get(castId(id));
    if (!device) return null;
    if (changes.label !== undefined && !String(changes.label).trim()) {
      throw new ValidationError('label: must not be empty');
    }
    Object.assign(device, changes);
    return device;
  },
};
