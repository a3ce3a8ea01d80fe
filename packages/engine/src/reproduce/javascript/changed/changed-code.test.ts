import { describe, expect, it } from "vitest";
import { type Failure, manifest, reproduced } from "../reproduce.testing.ts";

const MODULE = manifest({ type: "module", scripts: { test: "node --test" } });
const HEAD = "import assert from 'node:assert/strict'\nimport { test } from 'node:test'\n";
const READ = (name: string, value = "undefined") =>
  `TypeError: Cannot read properties of ${value} (reading '${name}')`;

interface Case extends Failure {
  readonly holds: string;
}

const CASES: Readonly<Record<string, Case>> = {
  "what a stand-in of the test answers": {
    files: {
      "package.json": MODULE,
      "src/invoices.js":
        "export class Invoices {\n  constructor ({ repo, mailer }) {\n    this.repo = repo\n    this.mailer = mailer\n  }\n\n  async send (id) {\n    const invoice = await this.repo.find(id)\n    return this.mailer.deliver(invoice.customer.contact.email.trim())\n  }\n}\n",
      "test/invoices.test.js": `${HEAD}import { Invoices } from '../src/invoices.js'\n\ntest('sends', async () => {\n  const repo = { find: async (id) => ({ id, customer: { name: 'Ada', contact: { email: 'a@x.org' } } }) }\n  const invoices = new Invoices({ repo, mailer: { deliver: async (to) => to } })\n  assert.equal(await invoices.send(4), 'a@x.org')\n})\n`,
    },
    error: READ("email", "null"),
    raised: [
      {
        path: "src/invoices.js",
        statement: "invoice.customer.contact.email",
        at: "email",
        function: "Invoices.send",
      },
    ],
    holds: "customer: { name: 'Ada', contact: null }",
  },
  "what a caller of the function is given, where only the caller is tested": {
    files: {
      "package.json": MODULE,
      "src/jobs.js":
        "import cleanup from './cleanup.js'\n\nconst JOBS = { cleanup }\n\nexport const runJob = (name, given) => JOBS[name](given)\n",
      "src/cleanup.js":
        "export default async ({ rows, now }) => {\n  const old = rows.filter((row) => row.expires.getTime() < now)\n  return old.length\n}\n",
      "test/jobs.test.js": `${HEAD}import { runJob } from '../src/jobs.js'\n\ntest('cleanup', async () => {\n  const rows = [{ expires: new Date(3) }, { expires: new Date(9) }]\n  assert.equal(await runJob('cleanup', { rows, now: 5 }), 1)\n})\n`,
    },
    error: READ("getTime", "null"),
    raised: [
      { path: "src/cleanup.js", statement: "row.expires.getTime() < now", at: "getTime" },
      { path: "src/cleanup.js", statement: "rows.filter((row)", at: "filter" },
    ],
    holds: "const rows = [{ expires: null }, { expires: new Date(9) }]",
  },
  "a word of a text": {
    files: {
      "package.json": MODULE,
      "src/sheet.js":
        "export function names (text) {\n  const [head, ...lines] = text.trim().split('\\n')\n  const keys = head.split(';')\n  return lines.map((line) => line.split(';')[keys.indexOf('name')].trim())\n}\n",
      "test/sheet.test.js": `${HEAD}import { names } from '../src/sheet.js'\n\ntest('names', () => {\n  assert.deepEqual(names('name;age\\nAda;36\\n'), ['Ada'])\n})\n`,
    },
    error: READ("trim"),
    raised: [
      { path: "src/sheet.js", statement: "line.split(';')[keys.indexOf('name')].trim()", at: "trim" },
      { path: "src/sheet.js", statement: "lines.map((line)", at: "map", function: "names" },
    ],
    holds: "names('x;age\\nAda;36\\n')",
  },
};

describe("a call of the project's tests with one value changed", () => {
  it.each(Object.entries(CASES))(
    "shows the error: %s",
    async (_name, { holds, ...failure }) => {
      const found = await reproduced(failure);
      expect(found.reproduced ? found.test?.source : found.sentence).toContain(holds);
    },
    120_000,
  );
});
