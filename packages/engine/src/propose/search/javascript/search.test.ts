import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { repair } from "../../../repair.ts";
import type { Report } from "../../../report.ts";
import { removeTree } from "../../../sandbox/remove-tree.ts";
import type { Sandbox } from "../../../sandbox/sandbox.ts";
import { sandboxForTests, writeProject } from "../../../toolchains/conformance.ts";
import { sampled } from "../../../toolchains/sampled.testing.ts";

/** A small function with one defect, tests that show it, and calls that the tests do not make. */
interface Defect {
  readonly kind: string;
  readonly source: string;
  /** Bodies of tests, of which some fail. */
  readonly tests: readonly string[];
  /** Calls with their right answers. */
  readonly hidden: readonly (readonly [call: string, answer: unknown])[];
}

const DEFECTS: readonly Defect[] = [
  {
    kind: "a wrong operator",
    source: `export function shipping(weight, distance) {
  const base = 4;
  if (weight > 20) {
    return base + weight + distance;
  }
  return base + weight * distance;
}
`,
    tests: [
      "assert.equal(f.shipping(30, 2), 64);",
      "assert.equal(f.shipping(21, 3), 67);",
      "assert.equal(f.shipping(2, 5), 14);",
      "assert.equal(f.shipping(0, 9), 4);",
    ],
    hidden: [
      ["f.shipping(40, 10)", 404],
      ["f.shipping(20, 1)", 24],
    ],
  },
  {
    kind: "an exchange that lacks a half",
    source: `export function sorted(rows) {
  const order = [...rows];
  for (let at = 0; at < order.length; at++) {
    let least = at;
    for (let next = at + 1; next < order.length; next++) {
      if (order[next] < order[least]) least = next;
    }
    const kept = order[at];
    order[least] = kept;
  }
  return order;
}
`,
    tests: [
      "assert.deepEqual(f.sorted([3, 1, 2]), [1, 2, 3]);",
      "assert.deepEqual(f.sorted([2, 1]), [1, 2]);",
      "assert.deepEqual(f.sorted([1]), [1]);",
    ],
    hidden: [["f.sorted([9, 7, 8, 1]).join()", "1,7,8,9"]],
  },
  {
    kind: "a bound that is off by one",
    source: `export function windows(items, size) {
  const found = [];
  for (let start = 0; start < items.length - size; start += 1) {
    found.push(items.slice(start, start + size));
  }
  return found;
}
`,
    tests: [
      "assert.deepEqual(f.windows([1, 2, 3], 2), [[1, 2], [2, 3]]);",
      "assert.deepEqual(f.windows([1], 1), [[1]]);",
      "assert.deepEqual(f.windows([], 2), []);",
    ],
    hidden: [
      [
        "f.windows([1, 2, 3, 4], 3)",
        [
          [1, 2, 3],
          [2, 3, 4],
        ],
      ],
      ["f.windows([1, 2], 3)", []],
    ],
  },
  {
    kind: "a pattern at the top of the file",
    source: `const CODE = /^[A-Z]\\d{1,3}$/;

export function isCode(text) {
  return CODE.test(text);
}
`,
    tests: [
      'assert.equal(f.isCode("A12345"), true);',
      'assert.equal(f.isCode("B1"), true);',
      'assert.equal(f.isCode("B"), false);',
      'assert.equal(f.isCode("B12c"), false);',
      'assert.equal(f.isCode("12345"), false);',
    ],
    hidden: [
      ['f.isCode("A123456789")', true],
      ['f.isCode("xA12")', false],
    ],
  },
  {
    kind: "a missing return",
    source: `export function grade(points) {
  if (points >= 90) {
    return "A";
  }
  if (points >= 60) {
    "B";
  }
  return "C";
}
`,
    tests: [
      'assert.equal(f.grade(95), "A");',
      'assert.equal(f.grade(75), "B");',
      'assert.equal(f.grade(10), "C");',
    ],
    hidden: [
      ["f.grade(60)", "B"],
      ["f.grade(59)", "C"],
    ],
  },
  {
    kind: "a missing await",
    source: `async function load(id) {
  return { id, price: id * 10 };
}

export async function priceOf(id) {
  const item = load(id);
  return item.price + 1;
}
`,
    tests: ["assert.equal(await f.priceOf(2), 21);", "assert.equal(await f.priceOf(0), 1);"],
    hidden: [["await f.priceOf(7)", 71]],
  },
  {
    kind: "a missing guard",
    source: `export function mean(values) {
  let sum = 0;
  for (const value of values) sum += value;
  return sum / values.length;
}

export function median(values) {
  if (values.length === 0) return 0;
  const sorted = [...values].sort((left, right) => left - right);
  return sorted[Math.floor(sorted.length / 2)];
}
`,
    tests: [
      "assert.equal(f.mean([]), 0);",
      "assert.equal(f.mean([2, 4]), 3);",
      "assert.equal(f.median([]), 0);",
      "assert.equal(f.mean([0, 0]), 0);",
    ],
    hidden: [
      ["f.mean([1, 2, 6])", 3],
      ["f.mean([-2, 2])", 0],
    ],
  },
];

/** Its first failing test never ends, and hides what comes behind it. */
const ENDLESS: Defect = {
  kind: "a loop without end",
  source: `export function indexOf(sorted, value) {
  let low = 0;
  let high = sorted.length - 1;
  while (low <= high) {
    const middle = Math.floor((low + high) / 2);
    if (sorted[middle] === value) return middle;
    if (sorted[middle] < value) low = middle;
    else high = middle - 1;
  }
  return -1;
}
`,
  tests: [
    "assert.equal(f.indexOf([1, 3, 5], 3), 1);",
    "assert.equal(f.indexOf([1, 3, 5], 5), 2);",
    "assert.equal(f.indexOf([1, 3, 5], 4), -1);",
  ],
  hidden: [
    ["f.indexOf([], 4)", -1],
    ["f.indexOf([2, 4, 6, 8], 8)", 3],
  ],
};

const RUNNERS = {
  "node:test": { script: "node --test", header: 'import { it } from "node:test";', dependencies: {} },
  mocha: {
    script: "mocha 'test/**/*.mjs'",
    header: 'import { it } from "mocha";',
    dependencies: { mocha: "^11.0.0" },
  },
} as const;

const LIMIT_SECONDS = 120;
const TEST_FILE = "test/subject.test.mjs";

describe("the search on JavaScript", () => {
  let scratch: string;
  let sandbox: Sandbox;
  beforeAll(async () => {
    scratch = mkdtempSync(join(tmpdir(), "bugstack-search-"));
    sandbox = await sandboxForTests(join(scratch, "home"));
  });
  afterAll(() => removeTree(scratch));

  async function fix({ source, tests }: Defect, runner: keyof typeof RUNNERS): Promise<Report> {
    const directory = mkdtempSync(join(scratch, "project-"));
    const { script, header, dependencies } = RUNNERS[runner];
    writeProject(directory, {
      "package.json": JSON.stringify({
        ...{ name: "subject", version: "1.0.0", private: true, type: "module" },
        ...{ scripts: { test: script }, devDependencies: dependencies },
      }),
      "src/subject.mjs": source,
      [TEST_FILE]: [
        'import assert from "node:assert/strict";',
        header,
        'import * as f from "../src/subject.mjs";',
        ...tests.map((body, index) => `it("case ${index + 1}", async () => {\n  ${body}\n});`),
        "",
      ].join("\n"),
    });
    return repair({
      input: { kind: "failing_test", selectors: [TEST_FILE] },
      repository: { kind: "directory", directory },
      ...{ home: join(scratch, "home"), projectKey: `search-${runner.replace(":", "-")}`, sandbox },
      ...{ testCommand: null, environmentPath: null, proposers: ["search"], releases: null },
      ...{ timeLimitSeconds: LIMIT_SECONDS, triedCandidates: new Set<string>() },
    });
  }

  /** What the fixed module answers to calls that no test makes. */
  async function expectRight({ hidden }: Defect, report: Report): Promise<void> {
    expect(report).toMatchObject({ outcome: "fixed", fix: { proposer: "search" } });
    const bytes = report.fix?.contents["src/subject.mjs"] ?? "";
    const f: unknown = await import(`data:text/javascript;base64,${bytes}`);
    for (const [call, answer] of hidden) {
      const ask = new Function("f", `return (async () => ${call})();`);
      expect(await ask(f)).toEqual(answer);
    }
  }

  it.each(sampled(DEFECTS, 2))("mends $kind under node:test", { timeout: 180_000 }, async (defect) => {
    await expectRight(defect, await fix(defect, "node:test"));
  });

  it("mends a loop without end", { timeout: 180_000 }, async () => {
    await expectRight(ENDLESS, await fix(ENDLESS, "node:test"));
  });

  it.runIf(process.env.BUGSTACK_TEST_FULL === "1")(
    "mends a wrong operator under mocha",
    { timeout: 400_000 },
    async () => {
      const [defect] = DEFECTS;
      if (defect) await expectRight(defect, await fix(defect, "mocha"));
    },
  );
});
