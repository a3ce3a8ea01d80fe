import assert from "node:assert/strict";
import { test } from "node:test";
import { parse } from "../src/options.js";

const flags = ["v", "all"];

test("everything after the double dash is kept", () => {
  const words = ["-v", "--all", "--name=x", "plain", "--", "-", "--name"];
  for (const one of words)
    for (const other of words)
      assert.deepEqual(parse(["-v", "first", "--", one, other], flags), { options: { v: true }, rest: ["first", one, other] });
});

test("options before it are options", () => {
  assert.deepEqual(parse(["--n", "-5", "-v", "x", "--all"], flags), { options: { n: "-5", v: true, all: true }, rest: ["x"] });
  assert.deepEqual(parse(["--n", "--", "--", "-v"], flags), { options: { n: "--" }, rest: ["-v"] });
  assert.deepEqual(parse(["--n="]), { options: { n: "" }, rest: [] });
  assert.throws(() => parse(["x", "--n"], flags), /--n needs a value/);
});
