import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { removeTree } from "../sandbox/remove-tree.ts";
import { sandboxForTests, testCacheDirectory, writeProject } from "../toolchains/conformance.ts";
import { nodeToolchain } from "../toolchains/node/index.ts";
import { pythonToolchain } from "../toolchains/python/index.ts";
import type { Toolchain } from "../toolchains/toolchain.ts";
import { applyToBase } from "./change.ts";
import { createTrials, type Trials } from "./evaluator.ts";
import { passed } from "./evidence.ts";
import { checkTypesTwice, withTypes } from "./types.ts";

const applies = passed("applies", "1 edit applied.");
const check = (complete: boolean, ...messages: string[]) => ({
  checker: "tsc 7.0.2",
  complete,
  faults: messages.map((message, index) => ({ path: "src/a.ts", line: index + 1, message })),
});

describe("type errors must not grow", () => {
  it("leaves the gate as it is where the project has no type checker", () => {
    expect(withTypes(applies, { before: null, after: null })).toEqual(applies);
  });

  it("counts errors by file and message, so that a moved line is no new error, and one more of a kind is", () => {
    const before = check(true, "TS1: no", "TS2: never");
    const moved = { ...before, faults: before.faults.map((fault) => ({ ...fault, line: fault.line + 7 })) };
    expect(withTypes(applies, { before, after: moved }).status).toBe("passed");
    const more = withTypes(applies, { before, after: check(true, "TS1: no", "TS2: never", "TS2: never") });
    expect(more.status).toBe("failed");
    expect(more.evidence).toContain("src/a.ts:3 TS2: never");
  });

  it("does not hold against a new test what the checker says of other files as well", () => {
    const before = check(true, "TS2307: Cannot find module 'node:test'");
    const fault = { path: "test/new.test.ts", line: 1, message: "TS2307: Cannot find module 'node:test'" };
    const after = { ...before, faults: [...before.faults, fault] };
    expect(withTypes(applies, { before, after, added: ["test/new.test.ts"] }).status).toBe("passed");
    expect(withTypes(applies, { before, after, added: [] }).status).toBe("failed");
    const other = { ...before, faults: [...before.faults, { ...fault, message: "TS1: no" }] };
    expect(withTypes(applies, { before, after: other, added: ["test/new.test.ts"] }).status).toBe("failed");
  });

  it("does not hold against a new test that the project has no types of Node", () => {
    const before = check(true, "TS2307: Cannot find module 'node:timers/promises'");
    const message = "TS2307: Cannot find module 'node:child_process' or its corresponding type declarations.";
    const after = { ...before, faults: [...before.faults, { path: "test/new.test.ts", line: 1, message }] };
    expect(withTypes(applies, { before, after, added: ["test/new.test.ts"] }).status).toBe("passed");
    expect(withTypes(applies, { before, after, added: [] }).status).toBe("failed");
  });

  it("knows the words of a later checker for it, which takes the module for a name", () => {
    const before = check(
      true,
      "TS2591: Cannot find name 'node:test'. Do you need to install type definitions for node?",
    );
    const said = (message: string) => ({ path: "test/new.test.ts", line: 1, message });
    const late = said(
      "TS2591: Cannot find name 'node:events'. Do you need to install type definitions for node?",
    );
    const after = { ...before, faults: [...before.faults, late] };
    expect(withTypes(applies, { before, after, added: ["test/new.test.ts"] }).status).toBe("passed");
    expect(withTypes(applies, { before, after, added: [] }).status).toBe("failed");
    const other = { ...before, faults: [...before.faults, said("TS2304: Cannot find name 'ticket'.")] };
    expect(withTypes(applies, { before, after: other, added: ["test/new.test.ts"] }).status).toBe("failed");
  });

  it("holds a checker that stops to work against the change, but not one that never worked", () => {
    const [works, fails] = [check(true), check(false)];
    expect(withTypes(applies, { before: works, after: fails }).status).toBe("failed");
    expect(withTypes(applies, { before: fails, after: fails }).status).toBe("passed");
  });
});

interface Sample {
  readonly toolchain: Toolchain;
  readonly files: Readonly<Record<string, string>>;
  readonly path: string;
  /** What is replaced, by what is right and by what is not. */
  readonly old: string;
  readonly good: string;
  readonly bad: string;
  readonly says: RegExp;
  readonly finds: RegExp;
}

const typescript: Sample = {
  toolchain: nodeToolchain,
  files: {
    "package.json": JSON.stringify({
      name: "shop",
      type: "module",
      private: true,
      scripts: { test: "node --test" },
      devDependencies: { typescript: "7.0.2" },
    }),
    "tsconfig.json": JSON.stringify({
      compilerOptions: { strict: true, noEmit: true, module: "nodenext" },
      include: ["src"],
    }),
    "src/price.ts": `export function price(order: { amount?: number }): number {
  return order.amount as number;
}

export const known: string = 3;
`,
  },
  path: "src/price.ts",
  old: "order.amount as number",
  good: "order.amount ?? 0",
  bad: 'order.amount ?? "none"',
  says: /tsc 7\.0\.2 finds no new type error \(1 before, 1 after\)/,
  finds: /src\/price\.ts:2 TS2322/,
};

const python: Sample = {
  toolchain: pythonToolchain,
  files: {
    "requirements.txt": "mypy==2.4.1\npytest\nroman==4.1\n",
    "mypy.ini": "[mypy]\nstrict = True\n",
    "shop.py": "def price(amount: int | None) -> int:\n    return amount\n\n\nknown: str = 3\n",
    "test_shop.py": "import shop\n",
  },
  path: "shop.py",
  old: "    return amount",
  good: "    return amount or 0",
  bad: '    return amount or "none"',
  says: /mypy \S+ finds no new type error \(2 before, 1 after\)/,
  finds: /shop\.py:2 .*\[return-value\]/,
};

describe.each([
  ["TypeScript", typescript],
  ["Python", python],
])("a project in %s", (_, sample) => {
  let scratch: string;
  let trials: Trials;
  const source = sample.files[sample.path] ?? "";
  const read = async (path: string) => (path === sample.path ? Buffer.from(source) : null);

  beforeAll(async () => {
    scratch = mkdtempSync(join(tmpdir(), "bugstack-types-"));
    const sandbox = await sandboxForTests(join(scratch, "home"));
    const directory = join(scratch, "project");
    writeProject(directory, sample.files);
    const tree = { directory, origin: directory };
    const { toolchain } = sample;
    const detection = await toolchain.detect(tree);
    if (!detection) throw new Error("the project was not detected");
    const context = { tree, sandbox, cacheDirectory: testCacheDirectory() };
    const environment = await toolchain.prepare(detection, context);
    const { signal } = new AbortController();
    trials = createTrials({
      ...{ sandbox, base: directory, toolchain, environment, signal },
      modules: () => [],
    });
  }, 240_000);
  afterAll(async () => {
    await trials?.dispose();
    await removeTree(scratch);
  });

  async function judge(replacement: string) {
    const start = source.indexOf(sample.old);
    const edit = { path: sample.path, start, end: start + sample.old.length, replacement };
    const change = await applyToBase([{ ...edit, part: "fix" }], read);
    return withTypes(applies, await checkTypesTwice(trials, change, []));
  }

  it("has its own checker asked before and after", async () => {
    const good = await judge(sample.good);
    expect(good).toMatchObject({ status: "passed" });
    expect(good.evidence).toMatch(sample.says);
    const bad = await judge(sample.bad);
    expect(bad.status).toBe("failed");
    expect(bad.evidence).toMatch(sample.finds);
  }, 120_000);
});
