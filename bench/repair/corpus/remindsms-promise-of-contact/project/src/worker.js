import { readFile } from 'node:fs/promises';
import { run } from './run.js';

const jobs = JSON.parse(await readFile(process.argv[2], 'utf8'));
const sent = await run(jobs);
console.log(`${sent.length} reminders sent`);
