import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test from "node:test";

const folder = mkdtempSync(join(tmpdir(), "fabrics-"));

/** The lines of an import: what shops send, whichever part of the program deals with it. */
function imported(text) {
  const file = join(folder, "list.csv");
  writeFileSync(file, text);
  const { stdout, status } = spawnSync(process.execPath, ["bin/import.js", file], { encoding: "utf8" });
  return [status, ...stdout.trim().split("\n")];
}

test("a list with a mark is read as one without", () => {
  const list = "fabric;width;price\r\n Betsy ;137;29,50\r\nLinen;150;18,00\r\n";
  const wanted = [0, "Betsy | 137 cm | 29.50 a metre", "Linen | 150 cm | 18.00 a metre"];
  assert.deepEqual(imported(`\uFEFF${list}`), wanted);
  assert.deepEqual(imported(list), wanted);
});

test("whatever column stands first", () => {
  assert.deepEqual(imported("\uFEFFprice,fabric,width\n7.5,Felt,90\n"), [0, "Felt | 90 cm | 7.50 a metre"]);
});

test("a list without names is still no list", () => {
  assert.notEqual(imported("width;price\n90;7,5\n")[0], 0);
});
