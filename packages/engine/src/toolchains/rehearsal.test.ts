import { describe } from "vitest";
import { pythonToolchain } from "./python/index.ts";
import { type RehearsalSample, testRehearsal } from "./rehearsal-conformance.ts";

const total = (body: string): string => `def total(prices, count):\n    ${body}\n`;
const text = total("return sum(prices) + count - 1");
const test = "test_cart.py::CartTest";
const sample: RehearsalSample = {
  files: {
    "setup.cfg": "[metadata]\nname = shop\n",
    "cart.py": `"""Prices in € cents."""\n\n\n${text}`,
    "test_cart.py":
      "import unittest\n\nfrom cart import total\n\n\nclass CartTest(unittest.TestCase):\n    def test_counts_pieces(self):\n        self.assertEqual(total([1, 2], 2), 6)\n\n    def test_has_one_piece(self):\n        self.assertEqual(total([4], 1), 4)\n",
  },
  module: "cart.py",
  name: "total",
  text,
  failing: `${test}::test_counts_pieces`,
  passing: `${test}::test_has_one_piece`,
  right: total("return sum(prices) * count"),
  harmful: total("return 6"),
  unparsable: total("return ("),
  endless: total("while True: pass"),
  leaving: total("import os; os._exit(0)"),
  hungry: total("held = []\n    while True: held.append(bytearray(256 * 1024 * 1024))"),
  littering: total("import builtins; builtins.littered = True; return sum(prices) * count"),
  searching: total("import builtins; return -1 if hasattr(builtins, 'littered') else sum(prices) * count"),
  lingering: total(
    "import builtins, threading; threading.Timer(0.01, lambda: setattr(builtins, 'littered', True)).start(); return sum(prices) * count",
  ),
  breaking: total(
    "import json, unittest; json.dumps = unittest.TestCase.run = None; return sum(prices) * count",
  ),
  screensApart: false,
};

describe("a rehearsal of unittest", () => {
  testRehearsal(pythonToolchain, sample);
});
