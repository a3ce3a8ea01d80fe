import { readSentryEvent } from "@bugstack/event";
import { afterEach, describe, expect, it } from "vitest";
import { createBubblewrapSandbox, type Report } from "../src/index.ts";
import { whereBubblewrapWorks } from "../src/sandbox/bubblewrap/where-bubblewrap-works.ts";
import { type MadeProject, makeProject, sharedHome } from "./made-project.ts";
import { repairHere } from "./repair-here.ts";

// A program that moves and writes files of its folder: the test of its fix must not do that to the project.

const MINUTES = 600_000;
const works = await whereBubblewrapWorks();
const sandbox = createBubblewrapSandbox({ home: sharedHome() });
const made: MadeProject[] = [];
afterEach(() => {
  for (const one of made.splice(0)) one.remove();
});

interface Crash {
  readonly platform: "python" | "node";
  readonly type: string;
  readonly value: string;
  /** File, function and text of a line in it, caller first, with the values of the arguments as Sentry writes them. */
  readonly frames: readonly (readonly [path: string, name: string, line: string, vars?: object])[];
}

function repairOf(files: Readonly<Record<string, string>>, crash: Crash): Promise<Report> {
  const project = makeProject(files);
  made.push(project);
  const frames = crash.frames.map(([path, name, text, vars]) => {
    const lines = (files[path] ?? "").split("\n");
    const index = lines.findIndex((line) => line.includes(text));
    return {
      ...{ filename: path, abs_path: `/srv/app/${path}`, function: name, in_app: true, vars: vars ?? {} },
      ...{ lineno: index + 1, colno: (lines[index] ?? "").indexOf(text) + 1, context_line: lines[index] },
      ...{ pre_context: lines.slice(0, index).slice(-5), post_context: lines.slice(index + 1, index + 6) },
      ...(crash.platform === "python" ? { module: path.replace(/\.py$/, "").replaceAll("/", ".") } : {}),
    };
  });
  const { platform, type, value } = crash;
  const event = readSentryEvent({
    ...{ event_id: "0123456789abcdef0123456789abcdef", timestamp: "2026-11-25T21:34:14Z", platform },
    exception: { values: [{ type, value, stacktrace: { frames } }] },
  });
  return repairHere(sandbox, project.directory, { kind: "event", event });
}

const ROTATE = {
  "rotate/__init__.py": "",
  "rotate/files.py": `import os


def number(name):
    return int(name.split(".")[1])


def rotate(folder):
    for name in sorted(os.listdir(folder)):
        shutil.move(os.path.join(folder, name), os.path.join(folder, "old-" + name))
`,
  "logs/log": "now\n",
  "logs/log.1": "before\n",
  "tests/__init__.py": "",
  "tests/test_files.py": `import unittest

from rotate.files import number


class NumberTest(unittest.TestCase):
    def test_number(self):
        self.assertEqual(number("log.3"), 3)
`,
  "setup.cfg": "[metadata]\nname = rotate\n",
};

const DRAIN = "../src/drain.js";
const QUEUE = {
  "package.json": '{ "name": "queue", "type": "module", "scripts": { "test": "node --test" } }\n',
  "src/main.js": 'import { drain } from "./drain.js";\n\ndrain("queue");\n',
  "src/drain.js": `import { readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";

export function townOf(letter) {
  return letter.address?.town ?? "";
}

export function drain(folder) {
  const towns = [];
  for (const name of readdirSync(folder).sort()) {
    if (!name.endsWith(".json")) continue;
    const letter = JSON.parse(readFileSync(join(folder, name), "utf8"));
    renameSync(join(folder, name), join(folder, \`\${name}.done\`));
    towns.push(letter.address.town);
  }
  writeFileSync("towns.log", towns.join("\\n"));
  return towns;
}
`,
  "queue/a.json": '{ "name": "Ann", "address": { "town": "Ely" } }\n',
  "queue/b.json": '{ "name": "Bob" }\n',
  "test/drain.test.js": `import assert from "node:assert/strict";
import test from "node:test";
import { townOf } from "${DRAIN}";

test("a town", () => {
  assert.equal(townOf({ name: "A" }), "");
});
`,
};

const HERE = {
  "tally/__init__.py": "",
  "tally/store.py": `import json
from pathlib import Path

FILE = Path(__file__).parent / "counts.json"


def load():
    return json.loads(FILE.read_text())


def count(name):
    counts = load()
    counts[name] += 1
    FILE.write_text(json.dumps(counts))
`,
  "tally/counts.json": '{"apples": 1}\n',
  "tests/__init__.py": "",
  "tests/test_store.py": `import unittest

from tally.store import load


class LoadTest(unittest.TestCase):
    def test_load(self):
        self.assertIn("apples", load())
`,
  "setup.cfg": "[metadata]\nname = tally\n",
};

function testIn(report: Report): string {
  const [test] = report.fix?.tests ?? [];
  return Buffer.from(report.fix?.contents?.[test?.path ?? ""] ?? "", "base64").toString();
}

describe.skipIf(!works)("a fix of a program that changes its files", () => {
  it(
    "comes with a test that works on a copy, in Python",
    async () => {
      const report = await repairOf(ROTATE, {
        ...{ platform: "python", type: "NameError", value: "name 'shutil' is not defined" },
        frames: [["rotate/files.py", "rotate", "shutil.move", { folder: "logs", name: "log" }]],
      });
      expect(report.message).toMatch(/passed every gate/);
      expect(testIn(report)).toContain('shutil.copytree(project / "logs", copy / "logs")');
      expect(testIn(report)).toContain('rotate("logs")');
    },
    MINUTES,
  );

  it(
    "comes with a test that works on a copy, in JavaScript",
    async () => {
      const report = await repairOf(QUEUE, {
        ...{ platform: "node", type: "TypeError" },
        value: "Cannot read properties of undefined (reading 'town')",
        frames: [
          ["src/main.js", "?", 'drain("queue")'],
          ["src/drain.js", "drain", "town);"],
        ],
      });
      expect(report.message).toMatch(/passed every gate/);
      expect(testIn(report)).toContain(
        'cpSync(join(project, "queue"), join(copy, "queue"), { recursive: true })',
      );
    },
    MINUTES,
  );

  it(
    "is not offered where the program knows the place of its files by itself, whatever folder it is run in",
    async () => {
      const report = await repairOf(HERE, {
        ...{ platform: "python", type: "KeyError", value: "'pears'" },
        frames: [
          ["tally/store.py", "count", "counts[name] += 1", { name: "pears", counts: { apples: "1" } }],
        ],
      });
      expect(report).toMatchObject({ outcome: "diagnosed", reason: "gate_failed" });
      expect(report.message).toContain("tally/counts.json (changed)");
    },
    MINUTES,
  );
});
