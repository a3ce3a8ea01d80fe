import { writeFile } from 'node:fs/promises';
import { fetchQuote } from './client.mjs';
import { toPrice } from './prices.mjs';

const SYMBOLS = ['ACME', 'GLOBX', 'INIT'];
const baseUrl = process.env.QUOTES_URL ?? 'https://quotes.example';

const quotes = [];
for (const symbol of SYMBOLS) {
  quotes.push(await fetchQuote(baseUrl, symbol));
}
await writeFile('prices.json', JSON.stringify(quotes.map(toPrice), null, 2));
console.log(`${quotes.length} prices refreshed`);
