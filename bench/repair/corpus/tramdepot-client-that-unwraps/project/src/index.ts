import { WorksClient } from './client';
import { inspections, open } from './inspections';
import { findTram, mileage } from './trams';
import { canned } from './transport';

async function main([command, id]: string[]) {
  const client = new WorksClient(canned);
  const tram = await findTram(client, id);
  if (!tram) return console.log(`no tram ${id}`);
  if (command === 'mileage') return console.log(`${tram.id}: ${await mileage(client, id)} km`);
  const list = await inspections(client, id);
  for (const { on, result, inspector } of list) console.log(`${on} ${result} (${inspector})`);
  console.log(`open: ${open(list).join(', ') || 'nothing'}`);
}

main(process.argv.slice(2));
