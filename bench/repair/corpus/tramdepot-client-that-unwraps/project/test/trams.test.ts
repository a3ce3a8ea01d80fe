import { expect, test } from 'vitest';
import { WorksClient, WorksError } from '../src/client';
import { open } from '../src/inspections';
import { findTram, mileage } from '../src/trams';
import { canned } from '../src/transport';

const client = new WorksClient(canned);

test('trams', async () => {
  expect(await findTram(client, 'T4-117')).toMatchObject({ built: 1987 });
  expect(await findTram(client, 'T4-1')).toBeNull();
  expect(await mileage(client, 'T4-117')).toBe(4210);
});

test('the client hands on the body', async () => {
  expect(await new WorksClient(async () => ({ status: 200, data: [1] })).get('/x')).toEqual([1]);
  await expect(client.get('/nothing')).rejects.toThrow(WorksError);
});

test('what is open', () => {
  const of = (...results: string[]) => results.map((result) => ({ on: '', result, inspector: '' }));
  expect(open(of('doors', 'passed', 'brakes'))).toEqual(['doors']);
  expect(open(of('doors', 'brakes'))).toEqual(['doors', 'brakes']);
});
