import { type CanonicalEvent, readSentryEvent } from "@bugstack/event";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { changedLines, raisedIn } from "./changed-lines.ts";

const DIFF = `diff --git a/app/orders.py b/app/orders.py
--- a/app/orders.py
+++ b/app/orders.py
@@ -10,3 +10,4 @@ def total(order):
     lines = order["lines"]
-    return lines[0].price
+    first = lines[0] if lines else None
+    return first.price * order["rate"]
 
diff --git a/tests/test_orders.py b/tests/test_orders.py
--- /dev/null
+++ b/tests/test_orders.py
@@ -0,0 +1 @@
++++ what looks like a header
`;

function raised(frame: { filename: string; lineno: number; context_line?: string }): CanonicalEvent {
  const stacktrace = {
    frames: [
      { function: "outer", filename: "run.py", lineno: 3 },
      { ...frame, in_app: true },
    ],
  };
  return readSentryEvent({ exception: [{ type: "TypeError", value: "no", stacktrace }] });
}

describe("lines that a fix has changed", () => {
  it("are the new ones of its diff, by path and number", () => {
    expect(changedLines(DIFF)).toEqual([
      { path: "app/orders.py", number: 11, text: "first = lines[0] if lines else None" },
      { path: "app/orders.py", number: 12, text: 'return first.price * order["rate"]' },
      { path: "tests/test_orders.py", number: 1, text: "+++ what looks like a header" },
    ]);
  });

  it("are none of any other text", () => {
    fc.assert(fc.property(fc.string({ maxLength: 400 }), (text) => changedLines(text).length >= 0));
    expect(changedLines("no diff\n+ at all\n")).toEqual([]);
  });

  it.each([
    ["in one of them", { filename: "app/orders.py", lineno: 12 }, true],
    ["there, with the machine's own path", { filename: "/srv/shop/app/orders.py", lineno: 12 }, true],
    [
      "there, by its text too",
      { filename: "app/orders.py", lineno: 12, context_line: '    return first.price * order["rate"]' },
      true,
    ],
    [
      "a little further on, by its text",
      { filename: "app/orders.py", lineno: 20, context_line: 'return first.price * order["rate"]' },
      true,
    ],
    ["on another line", { filename: "app/orders.py", lineno: 30 }, false],
    [
      "on that number, with another text",
      { filename: "app/orders.py", lineno: 12, context_line: "return 1" },
      false,
    ],
    ["in another file of that name", { filename: "lib/orders.py", lineno: 12 }, false],
  ])("an error raised %s: %j is the fix's own: %s", (_, frame, expected) => {
    expect(raisedIn(changedLines(DIFF), raised(frame))).toBe(expected);
  });
});
