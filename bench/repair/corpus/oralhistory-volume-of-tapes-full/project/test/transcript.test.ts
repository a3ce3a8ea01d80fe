import assert from "node:assert/strict";
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test from "node:test";
import { archive } from "../src/archive.ts";
import { transcript } from "../src/transcript.ts";

test("a transcript", () => {
  const text = transcript({ tape: 1, speaker: "A", segments: [{ at: 61, text: "Hm." }] });
  assert.equal(text, "Tape 1: A\n\n[01:01] Hm.\n");
});

test("the archive grows", () => {
  const file = join(mkdtempSync(join(tmpdir(), "oral-")), "archive.txt");
  archive(file, "a\n");
  assert.equal(archive(file, "bc\n"), 3);
  assert.equal(readFileSync(file, "utf8"), "a\nbc\n");
});
