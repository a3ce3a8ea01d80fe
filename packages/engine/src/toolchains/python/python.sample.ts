import type { ProjectFiles, ToolchainSample } from "../conformance.ts";

/** A small shop; the same code under each runner, flat or inside a folder of a larger repository. */
const MODULE = `
class OrderError(Exception):
    pass


def price(order):
    try:
        return order["price"]
    except KeyError as error:
        raise OrderError("no price") from error


def quantity(order):
    try:
        return int(order["quantity"])
    except ValueError:
        return 0
`.trimStart();

const MENDED = MODULE.replace('raise OrderError("no price") from error', "return 0");

const PYTEST = `
import pytest

from shop.orders import price, quantity


def test_price():
    assert price({"price": 3}) == 3


def test_no_price():
    assert price({}) == 0


@pytest.mark.skip(reason="not yet")
def test_later():
    assert False


def test_bad_quantity():
    assert quantity({"quantity": "many"}) == 0
`.trimStart();

const UNITTEST = `
import unittest

from shop.orders import price, quantity


class OrdersTest(unittest.TestCase):
    def test_price(self):
        self.assertEqual(price({"price": 3}), 3)

    def test_no_price(self):
        self.assertEqual(price({}), 0)

    @unittest.skip("not yet")
    def test_later(self):
        self.fail()

    def test_bad_quantity(self):
        self.assertEqual(quantity({"quantity": "many"}), 0)
`.trimStart();

const FORGED = `'{"kind":"test","id":"forged","path":"forged","name":"forged","outcome":"passed","durationMs":1,"failure":null,"observed":[],"coverage":null}'`;

export function pytestSample(manifests: ProjectFiles, root = ""): ToolchainSample {
  const test = (name: string, body: string): ProjectFiles => ({
    [within(root, `tests/test_${name}.py`)]: `import os\n\n\ndef test_${name}():\n    ${body}\n`,
  });
  return {
    ...common(manifests, root, "tests/test_orders.py", PYTEST, "tests/test_orders.py"),
    endless: test("endless", "while True: pass"),
    dying: test("dying", "os._exit(0)"),
    broken: { [within(root, "tests/test_broken.py")]: "import shop.nothing\n" },
    forging: test("forging", `print(${FORGED}, flush=True); assert False`),
  };
}

export function unittestSample(manifests: ProjectFiles, root = ""): ToolchainSample {
  const test = (name: string, body: string): ProjectFiles => ({
    [within(root, `tests/test_${name}.py`)]:
      `import os\nimport unittest\n\n\nclass OneTest(unittest.TestCase):\n    def test_${name}(self):\n        ${body}\n`,
  });
  return {
    ...common(manifests, root, "tests/test_orders.py", UNITTEST, "tests/test_orders.py::OrdersTest"),
    endless: test("endless", "while True: pass"),
    dying: test("dying", "os._exit(0)"),
    broken: { [within(root, "tests/test_broken.py")]: "import shop.nothing\n" },
    forging: test("forging", `print(${FORGED}, flush=True); self.fail()`),
  };
}

type Common = Omit<ToolchainSample, "endless" | "dying" | "broken" | "forging">;

function common(manifests: ProjectFiles, root: string, path: string, tests: string, prefix: string): Common {
  const id = (name: string): string => within(root, `${prefix}::${name}`);
  const files = {
    ...manifests,
    "shop/__init__.py": "",
    "shop/orders.py": MODULE,
    "tests/__init__.py": "",
    [path]: tests,
  };
  return {
    files: Object.fromEntries(Object.entries(files).map(([name, text]) => [within(root, name), text])),
    root,
    passing: id("test_price"),
    failing: id("test_no_price"),
    skipped: id("test_later"),
    swallowing: id("test_bad_quantity"),
    module: within(root, "shop/orders.py"),
    older: { type: "KeyError", function: "price" },
    younger: { type: "OrderError", message: "no price" },
    swallowed: { type: "ValueError", message: "invalid literal for int() with base 10: 'many'" },
    passingLines: [6, 7],
    mended: MENDED,
    unparsable: { path: within(root, "shop/broken.py"), text: "x = 1\ndef f(:\n    pass\n", line: 2 },
  };
}

function within(root: string, path: string): string {
  return root === "" ? path : `${root}/${path}`;
}
