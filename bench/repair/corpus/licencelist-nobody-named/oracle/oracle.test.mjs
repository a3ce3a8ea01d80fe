import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import test from "node:test";
import { describe } from "../lib/describe.js";

const manifest = { name: "x", version: "3.1.0", license: "MIT" };

test("a package that names no author", () => {
  assert.deepEqual(describe(manifest), { name: "x@3.1.0", licence: "MIT", author: "-", homepage: "-" });
});

test("the others", () => {
  assert.equal(describe({ ...manifest, author: { name: "Mo" } }).author, "Mo");
  assert.equal(describe({ ...manifest, author: "Mo (https://mo.example)" }).author, "Mo");
});

test("the list is printed, with all packages in it", () => {
  const printed = execFileSync(process.execPath, ["bin/licencelist.js", "manifests", "--csv"], { encoding: "utf8" });
  assert.deepEqual(printed.trim().split("\n"), [
    "name,licence,author,homepage",
    "leftover@1.0.0,Apache-2.0,-,https://leftover.example",
    "old-queue@0.4.0,MIT OR GPL-2.0,Ana Reis,-",
    "tiny-sort@2.0.1,ISC,Mo Levy,-",
  ]);
});
