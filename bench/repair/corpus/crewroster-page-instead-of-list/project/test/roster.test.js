import { expect, it } from 'vitest';
import { createApp } from '../src/app.js';
import { collect } from '../src/paging.js';

it('lists the crew of a base', async () => {
  const answer = await createApp().inject('/bases/arn/crew');
  expect(answer.json()).toEqual({ base: 'arn', crew: ['Astrid', 'Bo', 'Dag'] });
});

it('collects all pages', async () => {
  const pages = { undefined: { items: [1], next: 'a' }, a: { items: [], next: 'b' }, b: { items: [2], next: null } };
  expect(await collect(async (cursor) => pages[cursor])).toEqual([1, 2]);
});
