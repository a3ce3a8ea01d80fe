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
  "a parameter of an address": {
    files: {
      "package.json": MODULE,
      "src/tides.js":
        "const tides = { quay: [4, 2] }\n\nexport function answer (request, pier) {\n  const hours = tides[pier]\n  if (!hours) return null\n  const from = new URL(request.url).searchParams.get('from')\n  return hours.slice(Number(from.slice(1)))\n}\n",
      "test/tides.test.js": `${HEAD}import { answer } from '../src/tides.js'\n\nconst url = 'https://tides.example/quay'\n\ntest('hours', () => {\n  assert.deepEqual(answer(new Request(\`\${url}?from=h1\`), 'quay'), [2])\n})\n`,
    },
    error: READ("slice", "null"),
    raised: [{ path: "src/tides.js", statement: "from.slice(1)", at: "slice", function: "answer" }],
    holds: "new Request(`$\u007burl}`)",
  },
  "another of the words that the code knows": {
    files: {
      "package.json": MODULE,
      "src/fees.js":
        "function yearly ({ cents }) {\n  const fee = { cents: cents * 10 }\n}\n\nfunction feeOf (plan) {\n  switch (plan.per) {\n    case 'month': return { cents: plan.cents }\n    case 'year': return yearly(plan)\n    default: throw new Error(plan.per)\n  }\n}\n\nexport const total = (plans) => plans.map((plan) => feeOf(plan).cents).reduce((a, b) => a + b, 0)\n",
      "test/fees.test.js": `${HEAD}import { total } from '../src/fees.js'\n\ntest('total', () => {\n  assert.equal(total([{ per: 'month', cents: 5 }]), 5)\n})\n`,
    },
    error: READ("cents"),
    raised: [
      { path: "src/fees.js", statement: "feeOf(plan).cents", at: "cents" },
      { path: "src/fees.js", statement: "plans.map((plan)", at: "map", function: "total" },
    ],
    holds: "per: 'year'",
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
