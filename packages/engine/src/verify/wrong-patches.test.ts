import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { type GivenFault, type OpenedFault, openFault } from "../propose/recipes/fault/open-fault.testing.ts";
import { recipes } from "../propose/recipes/index.ts";
import { createUnconfinedSandbox } from "../sandbox/none/driver.ts";
import { nodeToolchain } from "../toolchains/node/index.ts";
import { createTrials } from "./evaluator.ts";
import { breachesOf } from "./honesty/honesty.ts";

// What wrong patches of earlier tools came from. Each is refused: by a gate, or because no recipe proposes it.

const opened: OpenedFault[] = [];
const folders: string[] = [];
afterEach(() => {
  for (const fault of opened.splice(0)) fault.close();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

async function breaches(path: string, before: string, after: string): Promise<readonly unknown[]> {
  return breachesOf({
    files: [{ path, before: Buffer.from(before), after: Buffer.from(after) }],
    tests: [],
    modules: { paths: [path], requirements: [], imported: [] },
    reproduction: "",
  });
}

/** Files after every patch that any recipe proposes, as texts. */
async function proposed(fault: GivenFault): Promise<string[]> {
  const made = await openFault(fault);
  opened.push(made);
  const { investigation } = made;
  return recipes.flatMap((recipe) => {
    const recognition = recipe.recognise(investigation);
    const causes = recognition ? recipe.causes(investigation, recognition) : [];
    return causes
      .flatMap((cause) => recipe.patches(investigation, cause))
      .map((patch) => patch.edits.map((edit) => `${edit.path}: ${edit.replacement}`).join("\n"));
  });
}

describe("a guard whose condition never varies", () => {
  it.each([
    ["a.py", "def f(a):\n    return a.b\n", "def f(a):\n    return a.b if isinstance(a, object) else None\n"],
    [
      "a.py",
      "def f(a):\n    if a > 1:\n        g(a)\n",
      "def f(a):\n    if a > 1 and False:\n        g(a)\n",
    ],
    ["a.js", "function f(a) {\n  if (a) g(a);\n}\n", "function f(a) {\n  if (a && false) g(a);\n}\n"],
  ])("is refused: %s", async (path, before, after) => {
    expect(await breaches(path, before, after)).not.toEqual([]);
  });
});

describe("a handler around what is raised on purpose", () => {
  it.each([
    [
      "a.py",
      "def pay(n):\n    if n < 0:\n        raise Refused(n)\n    return n\n",
      "def pay(n):\n    try:\n        if n < 0:\n            raise Refused(n)\n    except Refused:\n        pass\n    return n\n",
    ],
    [
      "a.js",
      "function pay(n) {\n  if (n < 0) throw new Refused(n);\n  return n;\n}\n",
      "function pay(n) {\n  try {\n    if (n < 0) throw new Refused(n);\n  } catch (error) {\n    return null;\n  }\n  return n;\n}\n",
    ],
  ])("is refused: %s", async (path, before, after) => {
    expect(await breaches(path, before, after)).not.toEqual([]);
  });

  it("is not proposed", async () => {
    const found = await proposed({
      files: {
        "app/pay.py":
          'def pay(amount):\n    if amount < 0:\n        raise ValueError("amount is negative")\n    return amount\n',
      },
      type: "ValueError",
      message: "amount is negative",
      trace: [["app/pay.py", "raise ValueError"]],
    });
    expect(found).toEqual([]);
  });
});

describe("a default that nobody gave", () => {
  it.each([
    ["price", 'def total(item):\n    return item["price"] * item["count"]\n', 'item["price"]'],
    ["role", 'def may(user):\n    return user["role"] == "admin"\n', 'user["role"]'],
  ])("is not proposed for %s", async (key, source, statement) => {
    const found = await proposed({
      files: { "app/a.py": source },
      type: "KeyError",
      message: `'${key}'`,
      trace: [["app/a.py", statement]],
    });
    expect(found.filter((text) => /\.get\(/.test(text))).toEqual([]);
  });
});

describe("`return None` where callers use the value", () => {
  it("is not proposed", async () => {
    const found = await proposed({
      files: {
        "app/names.py":
          "import re\n\n\ndef first_word(text):\n    return re.match(r'\\w+', text).group(0)\n\n\ndef title(text):\n    return first_word(text).upper()\n",
      },
      type: "AttributeError",
      message: "'NoneType' object has no attribute 'group'",
      trace: [
        ["app/names.py", "return first_word(text)"],
        ["app/names.py", "return re.match"],
      ],
    });
    expect(found.filter((text) => /return None/.test(text))).toEqual([]);
  });
});

describe("a guard where it failed, when the cause is elsewhere", () => {
  it("is not proposed beside the return that is missing", async () => {
    const found = await proposed({
      files: {
        "app/build.py": "def build(rows):\n    total = sum(rows)\n    result = {'total': total}\n",
        "app/show.py":
          "from app.build import build\n\n\ndef show(rows):\n    result = build(rows)\n    return result['total']\n",
      },
      type: "TypeError",
      message: "'NoneType' object is not subscriptable",
      trace: [["app/show.py", "return result"]],
    });
    expect(found[0]).toMatch(/^app\/build\.py: [\s\S]*return result/);
    expect(found.filter((text) => text.startsWith("app/show.py"))).toEqual([]);
  });
});

describe("state that a program leaves in its home", () => {
  it("does not make a change that does nothing look like a fix", async () => {
    const folder = mkdtempSync(join(tmpdir(), "wrong-patches-"));
    folders.push(folder);
    const base = join(folder, "base");
    const files = {
      "package.json": JSON.stringify({ name: "app", version: "1.0.0", private: true, type: "module" }),
      "test/cache.test.js":
        "import { existsSync, writeFileSync } from 'node:fs'\nimport { homedir } from 'node:os'\nimport { test } from 'node:test'\n\ntest('loads', () => {\n  const cache = homedir() + '/cache'\n  if (existsSync(cache)) return\n  writeFileSync(cache, '')\n  throw new Error('no cache yet')\n})\n",
    };
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(base, path)), { recursive: true });
      writeFileSync(join(base, path), text);
    }
    const tree = { directory: base, origin: null };
    const detection = await nodeToolchain.detect(tree);
    if (!detection) throw new Error("no Node project was detected");
    const sandbox = createUnconfinedSandbox({ home: folder, onWarning: () => {} });
    const environment = await nodeToolchain.prepare(detection, {
      tree,
      sandbox,
      cacheDirectory: join(folder, "environments"),
    });
    const trials = createTrials({
      sandbox,
      base,
      toolchain: nodeToolchain,
      environment,
      signal: new AbortController().signal,
      modules: () => [],
    });
    for (let attempt = 0; attempt < 2; attempt++) {
      const run = await trials.run(new Map(), { selectors: ["test/cache.test.js"] });
      expect(run.tests.map(({ outcome }) => outcome)).toEqual(["failed"]);
    }
  }, 60_000);
});
