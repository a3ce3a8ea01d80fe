import { describe, expect, it } from "vitest";
import { applyToBase } from "./change.ts";
import { lineOfEarlierFix, linesOfFixes } from "./earlier-fixes.ts";

const DIFF = `diff --git a/shop/cart.py b/shop/cart.py
--- a/shop/cart.py
+++ b/shop/cart.py
@@ -1,3 +1,5 @@
 def total(cart):
+    if cart.owner is None:
+        return 0
     return cart.owner.rate * cart.sum
diff --git a/tests/test_cart.py b/tests/test_cart.py
--- /dev/null
+++ b/tests/test_cart.py
@@ -0,0 +1,1 @@
+assert total(EMPTY) == 0
`;
const NOW = `import logging


def total(cart):
    if cart.owner is None:
        return 0
    return cart.owner.rate * cart.sum
`;

async function touched(old: string, replacement: string, path = "shop/cart.py") {
  const start = NOW.indexOf(old);
  const edit = { path, start, end: start + old.length, replacement, part: "fix" };
  return lineOfEarlierFix(await applyToBase([edit], async () => Buffer.from(NOW)), linesOfFixes([DIFF]));
}

describe("lines of an earlier fix of the same error", () => {
  it("are not rewritten, wherever they have moved to", async () => {
    expect(await touched("cart.owner is None", "not cart.owner")).toEqual({ path: "shop/cart.py", line: 5 });
    expect(await touched("    if cart.owner is None:\n        return 0\n", "")).toMatchObject({ line: 5 });
  });

  it("say nothing of other lines, nor of the same text in another file", async () => {
    expect(await touched("cart.sum", "cart.sum()")).toBeNull();
    expect(await touched("cart.owner is None", "not cart.owner", "shop/order.py")).toBeNull();
  });

  it("may get company", async () => {
    expect(
      await touched("    return cart.owner.rate", "    check(cart)\n    return cart.owner.rate"),
    ).toBeNull();
  });
});
