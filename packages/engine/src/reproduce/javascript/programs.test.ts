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

const TICKING = {
  "package.json": manifest({ type: "module", scripts: { start: "node bin/main.js", test: "node --test" } }),
  "test/a.test.js": TEST,
  "node_modules/timers.js": "listOnTimeout()\n",
  "src/counter.js":
    "export class Counter {\n  constructor (value) {\n    this.left = { value }\n  }\n\n  start () {\n    setInterval(this.tick, 5)\n  }\n\n  tick () {\n    this.left.value -= 1\n  }\n}\n",
};

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
  "a word that the data hold under its name": {
    files: {
      "package.json": MODULE,
      "test/a.test.js": TEST,
      "data/usage.json": '[{ "id": "u1", "account_id": "acct_42", "amount": "9.00" }]',
      "lib/money.js": "export const money = (amount) => `$${amount.toFixed(2)}`\n",
      "bin/statement.js":
        "import { readFileSync } from 'node:fs'\nimport { money } from '../lib/money.js'\n\nconst rows = JSON.parse(readFileSync(new URL('../data/usage.json', import.meta.url), 'utf8'))\nconst account = process.argv[2]\nif (!account) throw new Error('usage: statement ACCOUNT')\nfor (const row of rows) {\n  if (row.account_id === account) console.log(money(row.amount))\n}\n",
    },
    error: "TypeError: amount.toFixed is not a function",
    raised: [
      { path: "lib/money.js", statement: "amount.toFixed(2)", at: "toFixed", function: "money" },
      { path: "bin/statement.js", statement: "console.log(money(", at: "money(" },
    ],
    holds: ["'acct_42'"],
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
  "a word of a table of functions in shorthand": {
    files: {
      "package.json": MODULE,
      "test/a.test.js": TEST,
      "src/all.js":
        "const rows = [{}]\n\nexport function count () {\n  return rows.length\n}\n\nexport function total () {\n  return rows.reduce((sum, row) => sum + row.price.cents, 0)\n}\n",
      "bin/tool.js":
        "import { count, total } from '../src/all.js'\n\nconst commands = { count, total }\nconst [name] = process.argv.slice(2)\nif (!Object.hasOwn(commands, name)) process.exit(2)\nconsole.log(commands[name]())\n",
    },
    error: READ("cents"),
    raised: [
      { path: "src/all.js", statement: "sum + row.price.cents", at: "cents" },
      { path: "src/all.js", statement: "rows.reduce(", at: "reduce", function: "total" },
      { path: "bin/tool.js", statement: "console.log(commands[name]())", at: "commands[name]" },
    ],
    holds: ["'total'"],
  },
  "the program that starts the timer in which it failed": {
    files: {
      ...TICKING,
      "bin/main.js":
        "import { Counter } from '../src/counter.js'\n\nconst counter = new Counter(3)\ncounter.start()\n",
    },
    error: READ("value"),
    raised: [
      { path: "src/counter.js", statement: "this.left.value -= 1", at: "value", function: "Timeout.tick" },
      { path: "node_modules/timers.js", statement: "listOnTimeout", function: "listOnTimeout" },
    ],
    holds: ["execFileSync(process.execPath, ['bin/main.js']"],
  },
  "the program that hears the event in which it failed": {
    files: {
      "package.json": manifest({
        type: "module",
        scripts: { start: "node app/index.js", test: "node --test" },
      }),
      "test/a.test.js": TEST,
      "node_modules/timers.js": "emit()\n",
      "lib/box.js":
        "import { EventEmitter } from 'node:events'\n\nexport const box = new EventEmitter()\n\nexport class Reader {\n  constructor () {\n    this.seen = { count: 0 }\n    box.on('letter', this.read)\n  }\n\n  read () {\n    this.seen.count += 1\n  }\n}\n",
      "app/index.js":
        "import { box, Reader } from '../lib/box.js'\n\nnew Reader()\nsetImmediate(() => box.emit('letter'))\nrun()\nfunction run () {}\n",
    },
    error: READ("count"),
    raised: [
      { path: "lib/box.js", statement: "this.seen.count += 1", at: "count", function: "EventEmitter.read" },
      { path: "node_modules/timers.js", statement: "emit", function: "EventEmitter.emit" },
    ],
    holds: ["execFileSync(process.execPath, ['app/index.js']"],
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

  it("in a timer are not looked for in a server, which would run without end", async () => {
    const found = await reproduced({
      files: {
        ...TICKING,
        "bin/main.js":
          "import { createServer } from 'node:http'\nimport { Counter } from '../src/counter.js'\n\nnew Counter(3).start()\ncreateServer().listen(0)\n",
      },
      error: READ("value"),
      raised: [
        { path: "src/counter.js", statement: "this.left.value -= 1", at: "value", function: "Timeout.tick" },
        { path: "node_modules/timers.js", statement: "listOnTimeout", function: "listOnTimeout" },
      ],
    });
    expect(found.reproduced ? found.test?.source : found.sentence).not.toContain("bin/main.js");
  }, 120_000);

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
