#!/usr/bin/env node
'use strict';

const { newPost } = require('../lib/posts');
const { newTag } = require('../lib/tags');

const [kind, title] = process.argv.slice(2);
const makers = { post: newPost, tag: newTag };
if (!makers[kind] || !title) {
  console.error('usage: new post|tag TITLE');
  process.exit(2);
}
console.log(JSON.stringify(makers[kind](title), null, 2));
