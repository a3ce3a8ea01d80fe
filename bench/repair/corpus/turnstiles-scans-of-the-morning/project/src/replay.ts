import { readFileSync } from 'fs';
import { createStation } from './wiring';

const LIMITS = { north: 2, glacier: 60 };

const [file] = process.argv.slice(2);
const { bus, occupancy, takings } = createStation(LIMITS);

for (const line of readFileSync(file, 'utf8').split('\n')) {
  if (!line) continue;
  const { type, ...event } = JSON.parse(line);
  bus.emit(type, event);
}

console.log(`north ${occupancy.of('north')}, glacier ${occupancy.of('glacier')}`);
console.log(`too full: ${occupancy.overfull().join(', ') || 'none'}`);
console.log(`taken: ${(takings.total() / 100).toFixed(2)}`);
