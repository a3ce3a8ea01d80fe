import { readSentryEvent } from "@bugstack/event";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type TreeFixture, treeOf } from "../code/tree-fixture.ts";
import type { Investigation } from "../investigation.ts";
import { diagnose } from "./diagnose.ts";
import { renderExplanation } from "./guide-page.ts";
import { investigate } from "./investigate.ts";
import { mapFrames } from "./map-frames.ts";

const FILES = {
  "app/a.py":
    'def f(x):\n    try:\n        return x["k"].name + g(x)\n    except KeyError as e:\n        raise ValueError(f"{x}") from e\n\ndef g(y=None):\n    for z in y or []:\n        return z\n\nclass C:\n    v: str = None\n    def m(self):\n        return self.v.w(*[q for q in self.v])\n',
  "app/broken.py": "def f(:\n   return ((\n",
  "src/a.ts":
    "export const f = async ({ a: { b } = {} }, ...c) => {\n  const [d, , e] = await c[0]?.[b].map((x) => x?.y!.z);\n  return new D(...d)[e].f;\n};\n",
};

let tree: TreeFixture;
let base: Investigation;
beforeAll(async () => {
  tree = treeOf(FILES);
  base = await investigate({ event: null, tree, detection: null });
});
afterAll(() => {
  base.code.dispose();
  tree.remove();
});

const messages = fc.oneof(
  fc.string({ unit: "binary", maxLength: 80 }),
  fc.constantFrom(
    "'NoneType' object has no attribute 'name'",
    "'NoneType' object is not subscriptable",
    "'NoneType' object is not iterable",
    "'k'",
    "unsupported operand type(s) for +: 'NoneType' and 'int'",
    "'C' object has no attribute 'w'",
    "Cannot read properties of undefined (reading 'z')",
    "Cannot destructure property 'b' of 'undefined' as it is undefined.",
    "x?.y.z is not a function",
    "c is not iterable",
  ),
);
const frame = fc.record({
  filename: fc.oneof(
    fc.constantFrom("app/a.py", "/srv/app/broken.py", "/x/src/a.ts", "../../app/a.py", "C:\\app\\a.py"),
    fc.string(),
  ),
  function: fc.oneof(fc.constantFrom("f", "g", "m", "C.m", "<module>", "<listcomp>"), fc.string()),
  lineno: fc.oneof(fc.integer({ min: 0, max: 16 }), fc.maxSafeNat()),
  colno: fc.integer({ min: -5, max: 200 }),
  end_colno: fc.integer({ min: -5, max: 200 }),
  context_line: fc.oneof(
    fc.constantFrom(...Object.values(FILES).flatMap((text) => text.split("\n"))),
    fc.string({ unit: "binary" }),
  ),
  in_app: fc.option(fc.boolean()),
  vars: fc.dictionary(fc.string(), fc.jsonValue()),
});
const event = fc
  .record({
    platform: fc.constantFrom("python", "node", "ruby", "\u0000"),
    exception: fc.record({
      values: fc.array(
        fc.record({
          type: fc.oneof(
            fc.constantFrom("AttributeError", "TypeError", "KeyError", "HTTPException", "Error"),
            fc.string(),
          ),
          module: fc.option(fc.string()),
          value: messages,
          mechanism: fc.record({ source: fc.constantFrom("__cause__", "__context__", "exceptions[0]") }),
          stacktrace: fc.record({ frames: fc.array(frame, { maxLength: 6 }) }),
        }),
        { maxLength: 4 },
      ),
    }),
  })
  .map((json) => readSentryEvent(json));

describe("a hostile event", () => {
  it("gets a diagnosis and an explanation that can be printed, and no path leaves the tree", () => {
    fc.assert(
      fc.property(event, (given) => {
        const investigation: Investigation = { ...base, event: given, frames: mapFrames(given, base.code) };
        const found = diagnose(investigation, []);
        expect(found.rootCause.split(" ").length).toBeLessThanOrEqual(31);
        for (const { path, score } of found.suspects) {
          expect(base.code.paths).toContain(path);
          expect(score).toBeLessThanOrEqual(1);
        }
        const text = renderExplanation({ event: given, trace: found.trace, guide: null, diagnosis: found });
        expect(text).not.toMatch(/[^\P{Cc}\n]/u);
      }),
      { numRuns: 300 },
    );
  });
});
