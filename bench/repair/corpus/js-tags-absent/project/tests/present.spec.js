import { expect, it } from 'vitest';
import { presentArticle } from '../src/present.js';

it('presents an article', () => {
  expect(presentArticle({ slug: 'x', title: 'X', tags: ['A'] })).toEqual({
    slug: 'x',
    title: 'X',
    authors: [],
    tags: ['a'],
  });
});
