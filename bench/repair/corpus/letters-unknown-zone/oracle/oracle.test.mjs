import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import { issueDate, issueNumber } from "../src/format.ts";
import { build } from "../src/server.ts";

const at = new Date("2026-06-01T22:30:00Z");
const reader = (given) => ({ id: "x", name: "x", locale: "en-GB", zone: "Europe/Berlin", ...given });

test("an unknown zone falls back as an unknown locale does", async () => {
  const answer = await send(build(), "/readers/r3/issue");
  assert.equal(answer.status, 200);
  assert.equal(answer.body.date, "1 June 2026 at 22:30");
  assert.equal(issueDate(at, reader({ zone: "Mars/Base", locale: "de-DE" })), "1. Juni 2026 um 22:30");
  assert.equal(issueDate(at, reader({ zone: "" })), "1 June 2026 at 22:30");
});

test("the others are as they were", () => {
  assert.equal(issueDate(at, reader({ locale: "de-DE" })), "2. Juni 2026 um 00:30");
  assert.equal(issueDate(at, reader({ locale: "en_US", zone: "America/New_York" })), "1 June 2026 at 18:30");
  assert.equal(issueNumber(at), "06/2026");
});
