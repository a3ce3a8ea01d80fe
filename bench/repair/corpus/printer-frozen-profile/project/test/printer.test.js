import assert from "node:assert/strict";
import test from "node:test";
import { toCommand } from "../src/command.js";
import { profileFor } from "../src/profiles.js";

const command = (job) => toCommand(job, profileFor(job)).join(" ");

test("a draft", () => {
  assert.equal(command({ file: "a.pdf", copies: 1 }), "lp -o 150dpi,main,one-sided a.pdf");
});

test("a photo on both sides", () => {
  assert.equal(command({ file: "a.jpg", profile: "photo", duplex: true }), "lp -o 600dpi,gloss,two-sided a.jpg");
});
