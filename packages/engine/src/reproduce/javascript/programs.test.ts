import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { sampled } from "../../toolchains/sampled.testing.ts";
import { type Failure, manifest, reproduced } from "./reproduce.testing.ts";

const MODULE = manifest({ type: "module", scripts: { test: "node --test" } });
const TEST =
  "import assert from 'node:assert/strict'\nimport { test } from 'node:test'\n\ntest('adds', () => {\n  assert.equal(1 + 1, 2)\n})\n";
const READ = (name: string, value = "undefined") =>
  `TypeError: Cannot read properties of ${value} (reading '${name}')`;

interface Case extends Failure {
  /** Texts that the test must hold. */
  readonly holds: readonly string[];
}

const BILL = {
  "package.json": MODULE,
  "test/a.test.js": TEST,
  "src/bill.js":
    "export function bill (meters) {\n  return meters.map((meter) => meter.reading.kwh * 2)\n}\n",
};
const BILL_RAISED = [
  { path: "src/bill.js", statement: "meters.map((meter) => meter.reading.kwh", at: "kwh" },
  { path: "src/bill.js", statement: "meters.map((meter)", at: "map", function: "bill" },
];

const CASES: Readonly<Record<string, Case>> = {
  "a file of the tree that the program reads by the first word": {
    files: {
      ...BILL,
      "data/meters.json": '[{ "reading": null }]',
      "data/rates.csv": "a,b\n",
      "bin/bill.js":
        "import { readFileSync } from 'node:fs'\nimport { bill } from '../src/bill.js'\n\nconst file = process.argv[2] ?? 'none.json'\nconsole.log(bill(JSON.parse(readFileSync(file, 'utf8'))))\n",
    },
    error: READ("kwh", "null"),
    raised: [...BILL_RAISED, { path: "bin/bill.js", statement: "console.log(bill(", at: "bill(" }],
    holds: ['const file = "data/meters.json"'.replaceAll('"', "'"), "bill(JSON.parse("],
  },
  "the words that a script of the manifest gives": {
    files: {
      ...BILL,
      "package.json": manifest({
        type: "module",
        scripts: { test: "node --test", nightly: "node bin/bill.js --from 3 --to 9" },
      }),
      "bin/bill.js":
        "import { bill } from '../src/bill.js'\n\nconst [, first, , last] = process.argv.slice(2)\nif (first !== '3') throw new Error('usage')\nconst found = last === '9' ? [{}] : []\nconsole.log(bill(found))\n",
    },
    error: READ("kwh"),
    raised: [...BILL_RAISED, { path: "bin/bill.js", statement: "console.log(bill(", at: "bill(" }],
    holds: ["const [, first, , last] = ['--from', '3', '--to', '9']"],
  },
  "a word that the code tells apart": {
    files: {
      "package.json": MODULE,
      "test/a.test.js": TEST,
      "src/kinds.js":
        "const KINDS = { full: { name: 'a' }, short: undefined }\n\nexport function title (kind) {\n  return KINDS[kind].name\n}\n",
      "bin/title.js":
        "import { title } from '../src/kinds.js'\n\nasync function main () {\n  console.log(title(process.argv[2]))\n}\n\nawait main()\n",
    },
    error: READ("name"),
    raised: [
      { path: "src/kinds.js", statement: "return KINDS[kind].name", at: "name", function: "title" },
      { path: "bin/title.js", statement: "title(process.argv[2])", at: "title", function: "main" },
      { path: "bin/title.js", statement: "await main()", at: "main" },
    ],
    holds: ["title('short')"],
  },
  "an option that a program declares": {
    files: {
      ...BILL,
      "data/meters.json": '[{ "reading": null }]',
      "bin/bill.js":
        "import { readFileSync } from 'node:fs'\nimport { parseArgs } from 'node:util'\nimport { bill } from '../src/bill.js'\n\nconst { values } = parseArgs({ options: { input: { type: 'string' }, quiet: { type: 'boolean' } } })\nconsole.log(bill(JSON.parse(readFileSync(values.input, 'utf8'))))\n",
    },
    error: READ("kwh", "null"),
    raised: [...BILL_RAISED, { path: "bin/bill.js", statement: "console.log(bill(", at: "bill(" }],
    holds: ["'--input', 'data/meters.json'"],
  },
  "the program that loads the module which failed": {
    files: {
      "package.json": manifest({ type: "module", main: "src/main.js", scripts: { test: "node --test" } }),
      "test/a.test.js": TEST,
      "src/main.js": "import { all } from './all.js'\n\nexport const count = () => all.length\n",
      "src/all.js": "import { unit } from './unit.js'\n\nexport const SCALE = 3\nexport const all = [unit]\n",
      "src/unit.js": "import { SCALE } from './all.js'\n\nexport const unit = SCALE * 2\n",
    },
    error: "ReferenceError: Cannot access 'SCALE' before initialization",
    raised: [{ path: "src/unit.js", statement: "export const unit = SCALE * 2", at: "SCALE" }],
    holds: ["src/main.js')"],
  },
};

describe("errors of programs that are given words", () => {
  it.each(sampled(Object.entries(CASES), 3))(
    "are shown by %s",
    async (_name, { holds, ...failure }) => {
      const found = await reproduced(failure);
      const source = found.reproduced ? (found.test?.source ?? "") : found.sentence;
      for (const text of holds) expect(source).toContain(text);
    },
    120_000,
  );

  it("that the runner would hide are shown in a process without it", async () => {
    const files = {
      "package.json": manifest({
        type: "module",
        scripts: { test: "vitest run" },
        devDependencies: { vitest: "*" },
      }),
      "src/sheet.js":
        "import { join } from 'node:path'\n\nexport const rows = () => join(__dirname, 'sheet.csv').length\n",
      "test/a.test.js":
        "import { expect, test } from 'vitest'\n\ntest('adds', () => {\n  expect(2).toBe(2)\n})\n",
    };
    const found = await reproduced({
      files,
      error: "ReferenceError: __dirname is not defined",
      raised: [{ path: "src/sheet.js", statement: "join(__dirname", at: "__dirname", function: "rows" }],
      environmentPath: fileURLToPath(new URL("../../../../..", import.meta.url)),
    });
    expect(found.reproduced ? found.test?.source : found.sentence).toContain("--eval");
  }, 120_000);
});
