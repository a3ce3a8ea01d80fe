import { readFileSync } from 'node:fs';
import { parseCsv } from './csv.mjs';
import * as reports from './reports.mjs';

const [name, ...files] = process.argv.slice(2);
if (!Object.hasOwn(reports, name)) {
  console.error(`reports: ${Object.keys(reports).join(', ')}`);
  process.exit(1);
}

const evenings = files.flatMap((file) => parseCsv(readFileSync(file, 'utf8')));
for (const line of reports[name](evenings)) console.log(line);
