import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { placeSelectors } from "./place-selectors.ts";

const FILES = [
  "tests/test_orders.py",
  "tests/test_prices.py",
  "src/article.test.ts",
  "packages/report/test/line.js",
  "packages/left/test/same.js",
  "packages/right/test/same.js",
  "lib/orders.py",
];

let scratch = "";
let tree = "";
let origin = "";

beforeAll(() => {
  scratch = mkdtempSync(join(tmpdir(), "bugstack-selectors-"));
  tree = join(scratch, "tree");
  origin = join(scratch, "origin");
  for (const [folder, paths] of [
    [tree, FILES],
    [origin, [...FILES, "ignored/test_secret.py"]],
  ] as const) {
    for (const path of paths) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), "");
    }
  }
  for (const path of [
    "unit/cart.js",
    "unit/deep/total.js",
    "unit/helpers/money.js",
    "unit/setup.js",
    "cart.spec.mjs",
  ]) {
    mkdirSync(dirname(join(tree, "spec", path)), { recursive: true });
    writeFileSync(join(tree, "spec", path), "");
  }
  symlinkSync("/etc/passwd", join(tree, "tests/test_link.py"));
});
afterAll(() => rmSync(scratch, { recursive: true }));

const place = (selector: string) => placeSelectors([selector], { directory: tree, origin });

describe("a given test is found in the tree", () => {
  it.each([
    ["tests/test_orders.py", "tests/test_orders.py"],
    ["./tests/test_orders.py::test_a", "tests/test_orders.py::test_a"],
    ["tests/test_orders.py::TestA::test_b[1-x/y]", "tests/test_orders.py::TestA::test_b[1-x/y]"],
    ["tests", "tests"],
    ["tests.test_orders.OrderTest.test_a", "tests/test_orders.py::OrderTest::test_a"],
    ["test_orders.OrderTest", "tests/test_orders.py::OrderTest"],
    ["src/article.test.ts::an article has tags", "src/article.test.ts::an article has tags"],
    ["src/article.test.ts > an article > has tags", "src/article.test.ts::an article > has tags"],
    ["test/line.js::a line", "packages/report/test/line.js::a line"],
  ])("%s", async (selector, placed) => {
    expect(await place(selector)).toEqual([placed]);
  });

  it("by an absolute path in the developer's folder", async () => {
    expect(await place(join(origin, "tests/test_orders.py::test_a"))).toEqual([
      "tests/test_orders.py::test_a",
    ]);
  });
});

describe("a folder stands for the test files below it", () => {
  it.each([
    ["src", ["src/article.test.ts"]],
    ["spec/unit", ["spec/unit/cart.js", "spec/unit/deep/total.js"]],
    ["spec", ["spec/cart.spec.mjs"]],
    // pytest takes the folder itself.
    ["tests", ["tests"]],
  ])("%s", async (folder, expected) => {
    expect([...(await placeSelectors([folder, `./${folder}`], { directory: tree, origin }))].sort()).toEqual(
      expected,
    );
  });
});

describe("a given test that is not there is refused as bad input, with what to do", () => {
  it.each([
    ["../other/test_x.py", /lies outside the repository/],
    ["tests/../../test_x.py::test_a", /lies outside the repository/],
    ["/etc/passwd", /lies outside the repository/],
    ["tests/test_order.py", /has no file tests\/test_order\.py/],
    ["tests/test_link.py", /no file tests\/test_link\.py/],
    ["ignored/test_secret.py", /git ignores ignored\/test_secret\.py/],
    ["test/same.js", /packages\/left\/test\/same\.js, packages\/right\/test\/same\.js/],
    ["\0", /lies outside/],
  ])("%j", async (selector, message) => {
    await expect(place(selector)).rejects.toMatchObject({
      code: "bad_input",
      message: expect.stringMatching(message),
      remedy: expect.stringMatching(/\w/),
    });
  });

  it("names files that are like it", async () => {
    await expect(place("tests/test_order.py")).rejects.toMatchObject({
      remedy: expect.stringContaining("tests/test_orders.py"),
    });
    await expect(place("article.test.ts::x")).resolves.toEqual(["src/article.test.ts::x"]);
  });
});
