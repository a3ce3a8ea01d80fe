#!/usr/bin/env node
const jobs = require('../src/jobs');

const [name, day = new Date().toISOString().slice(0, 10)] = process.argv.slice(2);
const job = jobs[name];
if (!job) {
  console.error(`no such job, there are: ${Object.keys(jobs).join(', ')}`);
  process.exit(2);
}

job(day).then((summary) => console.log(`${name}: ${summary}`));
