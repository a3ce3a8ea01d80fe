import assert from "node:assert/strict";
import test from "node:test";
import bots from "../lib/bot.js";
import log from "../lib/keep-log.js";

function printer() {
  const printed = [];
  return {
    printed,
    log: (...args) => printed.push(["log", ...args]),
    warn: (...args) => printed.push(["warn", ...args]),
  };
}

test("a warning is kept once and printed as before", () => {
  const out = printer();
  const kept = log.keepLog(out);
  out.warn("%s broke %s", "x", "links");
  assert.deepEqual(kept.lines, ["warn  x broke links"]);
  assert.deepEqual(out.printed, [["warn", "%s broke %s", "x", "links"]]);
});

test("restored, it is only printed", () => {
  const out = printer();
  const kept = log.keepLog(out);
  bots.makeBot(out).hear({ from: "x", text: "https://a.example https://b.example" });
  kept.restore();
  out.warn("later");
  out.log("later");
  assert.deepEqual(kept.lines, ["warn  x broke links (strike 1)"]);
  assert.deepEqual(out.printed.map(([kind]) => kind), ["warn", "warn", "log"]);
});
