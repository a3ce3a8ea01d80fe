import assert from "node:assert/strict";
import test from "node:test";
import { toCommand } from "../src/command.js";
import { DRAFT, profileFor } from "../src/profiles.js";

const command = (job) => toCommand(job, profileFor(job)).join(" ");

test("drafts on both sides", () => {
  assert.equal(command({ file: "r.pdf", copies: 3, duplex: true }), "lp -n 3 -o 150dpi,main,two-sided r.pdf");
});

test("one job does not change the next", () => {
  command({ file: "r.pdf", copies: 1, duplex: true });
  assert.equal(command({ file: "a.pdf", copies: 1 }), "lp -o 150dpi,main,one-sided a.pdf");
  assert.deepEqual({ ...DRAFT }, { name: "draft", dpi: 150, tray: "main", sides: "one" });
});

test("the others are as they were", () => {
  assert.equal(command({ file: "a", profile: "letter", copies: 2 }), "lp -n 2 -o 300dpi,headed,one-sided a");
  assert.equal(profileFor({}).name, "draft");
});
