'use strict';

const MAX = 60;

/** "Crème brûlée!" becomes "creme-brulee". */
function slugify(text) {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, MAX);
}

/** The slug with a number behind it where it is taken. */
function uniqueSlug(text, taken) {
  const slug = slugify(text);
  let n = 1;
  let found = slug;
  while (taken.has(found)) found = `${slug}-${(n += 1)}`;
  return found;
}

module.exports = { slugify, uniqueSlug };
