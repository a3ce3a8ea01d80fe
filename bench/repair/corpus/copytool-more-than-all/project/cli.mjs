#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { replay } from './progress.mjs';

if (!process.argv[2]) {
  console.error('usage: copytool PLAN');
  process.exit(2);
}
for (const line of replay(JSON.parse(readFileSync(process.argv[2], 'utf8')))) console.log(line);
