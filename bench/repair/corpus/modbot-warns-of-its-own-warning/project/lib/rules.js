'use strict';

const LINK = /https?:\/\/\S+/g;

const RULES = [
  { name: 'links', broken: (text) => (text.match(LINK) || []).length > 1 },
  { name: 'shouting', broken: (text) => text.length > 12 && text === text.toUpperCase() && /[A-Z]/.test(text) },
];

/** Names of the rules that a text breaks. */
const brokenBy = (text) => RULES.filter(({ broken }) => broken(text)).map(({ name }) => name);

module.exports = { brokenBy };
