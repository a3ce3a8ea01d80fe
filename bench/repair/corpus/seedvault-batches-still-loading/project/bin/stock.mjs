#!/usr/bin/env node
import { Archive } from "../lib/archive.mjs";
import { stockOf } from "../lib/stock.mjs";

const [folder, species] = process.argv.slice(2);
console.log(`${await stockOf(new Archive(folder), species)} g`);
