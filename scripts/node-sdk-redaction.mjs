// `node scripts/node-sdk-redaction.mjs [--check]`: writes the redaction of packages/event as CommonJS into packages/sdk-node, so
// that the SDK and the server take out the same secrets. With `--check` it only says whether they are the same.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { stripTypeScriptTypes } from "node:module";
import { dirname, join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";

const ROOT = join(dirname(fileURLToPath(import.meta.url)), "..");
const FROM = join(ROOT, "packages/event/src/redaction");
const TO = join(ROOT, "packages/sdk-node/lib/redaction");
const NAMES = ["mark", "redact-text", "secret-key"];

function commonJs(typescript) {
  const exported = [];
  const plain = stripTypeScriptTypes(typescript)
    .replace(/^import (\{[^}]*\}) from "(\.\/[\w-]+)\.ts";$/gm, 'const $1 = require("$2.js");')
    .replace(/^export ((?:async )?function|const) (\w+)/gm, (_, kind, name) => {
      exported.push(name);
      return `${kind} ${name}`;
    })
    .replace(/[ \t]+$/gm, "")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
  const names = exported.map((name) => `exports.${name} = ${name};`).join("\n");
  return `"use strict";\n// Written by scripts/node-sdk-redaction.mjs from packages/event/src/redaction.\n\n${plain}\n\n${names}\n`;
}

mkdirSync(TO, { recursive: true });
for (const name of NAMES) {
  const text = commonJs(readFileSync(join(FROM, `${name}.ts`), "utf8"));
  const target = join(TO, `${name}.js`);
  if (!process.argv.includes("--check")) writeFileSync(target, text);
  else if (readFileSync(target, "utf8") !== text) {
    console.error(`${target} is not what it should be: run node scripts/node-sdk-redaction.mjs`);
    process.exitCode = 1;
  }
}
