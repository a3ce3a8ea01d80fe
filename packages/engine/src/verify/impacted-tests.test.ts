import { afterEach, describe, expect, it } from "vitest";
import type { CodeIndex } from "../code/code-index.ts";
import { createCodeIndex } from "../code/create-code-index.ts";
import { type TreeFixture, treeOf } from "../code/tree-fixture.ts";
import { impactedTests } from "./impacted-tests.ts";

const opened: { index: CodeIndex; tree: TreeFixture }[] = [];

async function near(files: Readonly<Record<string, string>>, changed: string): Promise<readonly string[]> {
  const tree = treeOf(files);
  const index = await createCodeIndex(tree);
  opened.push({ index, tree });
  return impactedTests(index, [changed]);
}

afterEach(() => {
  for (const { index, tree } of opened.splice(0)) {
    index.dispose();
    tree.remove();
  }
});

const OTHERS = Object.fromEntries(
  ["a", "b", "c", "d"].map((name) => [`tests/other/test_${name}.py`, `def test_${name}(): pass\n`]),
);

describe("tests near a change", () => {
  it("are those that import it, directly first and then through others", async () => {
    const files = {
      ...OTHERS,
      "shop/__init__.py": "",
      "shop/price.py": "def price(): pass\n",
      "shop/cart.py": "from shop.price import price\n",
      "tests/test_cart.py": "from shop.cart import price\n\n\ndef test_cart(): pass\n",
      "tests/test_price.py": "from shop.price import price\n\n\ndef test_price(): pass\n",
    };
    expect(await near(files, "shop/price.py")).toEqual(["tests/test_price.py", "tests/test_cart.py"]);
    expect(await near(files, "shop/cart.py")).toEqual(["tests/test_cart.py"]);
  });

  it("are those below a conftest that comes to it", async () => {
    const files = {
      ...OTHERS,
      "shop/price.py": "def price(): pass\n",
      "tests/money/conftest.py": "from shop.price import price\n",
      "tests/money/test_sum.py": "def test_sum(prices): pass\n",
    };
    expect(await near(files, "shop/price.py")).toEqual(["tests/money/test_sum.py"]);
  });

  it("are none where most tests come to it, or no test does", async () => {
    const files = {
      "shop/price.py": "def price(): pass\n",
      "shop/unused.py": "",
      "tests/test_a.py": "from shop.price import price\n",
      "tests/test_b.py": "from shop.price import price\n",
    };
    expect(await near(files, "shop/price.py")).toEqual([]);
    expect(await near(files, "shop/unused.py")).toEqual([]);
  });

  it("are found in JavaScript alike, and circles of imports end", async () => {
    const files = {
      "src/a.js": 'import { b } from "./b.js";\nexport const a = 1;\n',
      "src/b.js": 'import { a } from "./a.js";\nexport const b = 2;\n',
      "test/b.test.js": 'import { b } from "../src/b.js";\n',
      "test/c.test.js": "",
      "test/d.test.js": "",
    };
    expect(await near(files, "src/a.js")).toEqual(["test/b.test.js"]);
  });
});
