#!/usr/bin/env node
'use strict';

const fs = require('fs');
const { statsOf } = require('../lib/stats');
const { table } = require('../lib/table');

function main(argv) {
  const file = argv[2];
  if (!file) {
    console.error('usage: commentstats THREAD.json');
    return 2;
  }
  const thread = JSON.parse(fs.readFileSync(file, 'utf8'));
  const stats = statsOf(thread.comments);
  console.log(`${thread.title} - ${stats.comments} comments, ${stats.words} words`);
  console.log(table(['author', 'comments', 'words', 'mentioned'], stats.authors));
  if (stats.tags.length > 0) console.log(`tags: ${stats.tags.join(' ')}`);
  if (stats.links > 0) console.log(`links: ${stats.links}`);
  return 0;
}

process.exitCode = main(process.argv);
