#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { count } from '../lib/count.mjs';

const file = process.argv[2];
if (!file) {
  console.error('usage: syslogcount FILE');
  process.exit(2);
}
const { programs, skipped } = count(readFileSync(file, 'utf8'));
for (const [name, n] of programs) console.log(`${String(n).padStart(6)} ${name}`);
console.log(`${String(skipped).padStart(6)} skipped`);
