import { describe, expect, it } from 'vitest';
import { Occupancy } from '../src/occupancy';
import { createStation } from '../src/wiring';

describe('occupancy', () => {
  it('counts people in and out, never below none', () => {
    const occupancy = new Occupancy({ north: 1 });
    const scan = { lift: 'north', pass: 'p', at: '08:00:00' };
    occupancy.handleScan({ ...scan, direction: 'out' });
    occupancy.handleScan({ ...scan, direction: 'in' });
    occupancy.handleScan({ ...scan, direction: 'in' });
    expect(occupancy.of('north')).toBe(2);
    expect(occupancy.overfull()).toEqual(['north']);
  });
});

describe('station', () => {
  it('adds up sales', () => {
    const { bus, takings } = createStation({});
    bus.emit('sale', { kind: 'day', cents: 5400 });
    bus.emit('sale', { kind: 'season', cents: 60000 });
    expect(takings.total()).toBe(65400);
  });
});
