#!/usr/bin/env node
import { parseArgs } from "node:util";
import { compare } from "../src/compare.js";
import { loadLocales } from "../src/locales.js";
import { reportOf } from "../src/report.js";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { base: { type: "string", default: "en" } },
});
const [folder = "locales"] = positionals;

const { [values.base]: base, ...others } = loadLocales(folder);
if (!base) throw new Error(`no locale ${values.base} in ${folder}`);

const differences = Object.entries(others).map(([name, locale]) => ({ name, ...compare(base, locale) }));
console.log(reportOf(differences));
