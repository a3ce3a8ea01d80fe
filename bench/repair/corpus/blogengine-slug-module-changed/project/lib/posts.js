'use strict';

const { uniqueSlug } = require('./slug');

function newPost(title, { taken = new Set(), today = new Date() } = {}) {
  return {
    title,
    slug: uniqueSlug(title, taken),
    date: today.toISOString().slice(0, 10),
    draft: true,
  };
}

module.exports = { newPost };
