import { readFile } from "node:fs/promises";
import { type Article, mentions } from "./mentions.ts";
import { compile } from "./terms.ts";

const [termsFile, articlesFile] = process.argv.slice(2) as [string, string];
const terms: string[] = JSON.parse(await readFile(termsFile, "utf8"));
const articles: Article[] = JSON.parse(await readFile(articlesFile, "utf8"));
for (const term of terms) {
  const found = mentions(articles, compile(term));
  console.log(`${term}: ${found.length}`);
  for (const { title, at } of found) console.log(`  ${title} @${at}`);
}
