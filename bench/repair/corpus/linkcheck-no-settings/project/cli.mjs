#!/usr/bin/env node
import { checkFolder } from "./lib/check.mjs";
import { readSettings } from "./lib/settings.mjs";

const [folder = "."] = process.argv.slice(2);
const settings = readSettings(folder);
const broken = checkFolder(folder, settings);
for (const { file, link } of broken) console.log(`${file}: ${link}`);
console.log(`${broken.length} broken links`);
