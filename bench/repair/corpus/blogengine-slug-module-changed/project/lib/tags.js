'use strict';

const slugify = require('./slug');

const COLORS = ['teal', 'plum', 'amber'];

function colorOf(name) {
  let sum = 0;
  for (const character of name) sum += character.codePointAt(0);
  return COLORS[sum % COLORS.length];
}

function newTag(name) {
  return { name, slug: slugify(name), color: colorOf(name) };
}

module.exports = { colorOf, newTag };
