'use strict';

const assert = require('node:assert');
const { test } = require('node:test');
const { newPost } = require('../lib/posts');
const { slugify } = require('../lib/slug');
const { colorOf } = require('../lib/tags');

test('slugs', () => {
  assert.strictEqual(slugify('Crème brûlée!'), 'creme-brulee');
});

test('a post', () => {
  const post = newPost('Hello World', { taken: new Set(['hello-world']), today: new Date('2026-02-03T10:00:00Z') });
  assert.deepStrictEqual(post, { title: 'Hello World', slug: 'hello-world-2', date: '2026-02-03', draft: true });
});

test('colours stay', () => {
  assert.strictEqual(colorOf('a'), colorOf('a'));
});
