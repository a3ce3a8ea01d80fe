import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { createCodeIndex } from "../../../code/create-code-index.ts";
import { argumentSlots } from "./argument-slots.ts";

/** What a program takes on its command line: `0 file, --year number`. */
async function slotsOf(files: Readonly<Record<string, string>>, program: string): Promise<string> {
  const directory = mkdtempSync(join(tmpdir(), "slots-"));
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(directory, path)), { recursive: true });
      writeFileSync(join(directory, path), text);
    }
    const code = await createCodeIndex({ directory, origin: null });
    const file = code.file(program);
    const slots = file ? argumentSlots(code, file) : [];
    code.dispose();
    return slots
      .map(({ at, kind, form, isOptional }) => `${at} ${form?.text ?? kind}${isOptional ? "?" : ""}`)
      .join(", ");
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

describe("what a program takes on its command line", () => {
  it.each([
    [
      "a word and files behind it",
      "const [name, ...files] = process.argv.slice(2);\nconst rows = files.flatMap((file) => parse(readFileSync(file, 'utf8')));",
      "0 word, 1 file",
    ],
    [
      "each word in a loop",
      "for (const path of process.argv.slice(2)) print(readFileSync(path, 'utf8'));",
      "0 file",
    ],
    ["each word of a walk", "process.argv.slice(2).forEach((one) => show(loadCard(one)));", "0 file"],
    [
      "a folder and a month",
      "const MONTH = /^\\d{4}-\\d{2}$/;\nconst [folder, month] = process.argv.slice(2);\nif (!MONTH.test(month)) process.exit(2);\nreport(new Archive(folder), month);",
      "0 folder, 1 1111-11",
    ],
    [
      "a folder in which files are read",
      "const where = process.argv[2];\nconst index = JSON.parse(fs.readFileSync(path.join(where, 'index.json')));",
      "0 folder",
    ],
    [
      "words handed to a function",
      "function main([list, limit = '3']) { return readFileSync(list, 'utf8').slice(0, Number(limit)); }\nmain(process.argv.slice(2));",
      "0 file, 1 number?",
    ],
    [
      "words under a name",
      "const main = (args) => { const [first] = args; return readFileSync(first); };\nmain(process.argv.slice(2));",
      "0 file",
    ],
    [
      "a time that may be left out",
      "const [list, now] = process.argv.slice(2);\nrun(readFileSync(list), now ? new Date(now) : new Date());",
      "0 file, 1 time?",
    ],
    ["nothing", "main();", ""],
  ])("%s", async (_, text, slots) => {
    const head = "import fs, { readFileSync } from 'node:fs';\nimport path from 'node:path';\n";
    expect(await slotsOf({ "cli.mjs": head + text }, "cli.mjs")).toBe(slots);
  });

  it("follows the words into another file", async () => {
    const files = {
      "bin/cards.js": "const { run } = require('../lib/run');\nrun(process.argv.slice(2));\n",
      "lib/run.js":
        "const fs = require('fs');\nfunction run([command, file]) {\n  return fs.readFileSync(file) + command;\n}\nmodule.exports = { run };\n",
    };
    expect(await slotsOf(files, "bin/cards.js")).toBe("0 word, 1 file");
  });
});
