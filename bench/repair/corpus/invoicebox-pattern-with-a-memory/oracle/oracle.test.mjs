import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import test from "node:test";
import folders from "../lib/folders.js";

const { folderOf } = folders;

test("every invoice of many has its folder", () => {
  for (let number = 1; number < 40; number += 1) {
    assert.equal(folderOf(`2026-03 Shop RE-${number}.pdf`), `2026/03/invoices/${number}`);
  }
  assert.equal(folderOf("2026-03 A long name of a supplier RE-5.pdf"), "2026/03/invoices/5");
  assert.equal(folderOf("2026-03 RE-6.PDF"), "2026/03/invoices/6");
});

test("the last number counts, other files as before", () => {
  assert.equal(folderOf("2026-03 RE-1.pdf re-2.pdf"), "2026/03/invoices/2");
  assert.equal(folderOf("2026-03 Bakery GS-8.pdf"), "2026/03/credits/8");
  assert.equal(folderOf("2026-12 RE-1.pdf.txt"), "2026/12/other");
});

test("the inbox of production", () => {
  const { stdout } = spawnSync(process.execPath, ["bin/sort.js", "inbox.txt"], { encoding: "utf8" });
  assert.deepEqual(
    stdout.trim().split("\n").map((line) => line.split(" -> ")[1]),
    ["2026/03/invoices/10442", "2026/03/invoices/77", "2026/03/other", "2026/04/invoices/10518"],
  );
});
