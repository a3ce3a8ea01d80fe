import assert from "node:assert/strict";
import { test } from "node:test";
import { parse } from "../src/options.js";

test("nothing", () => {
  assert.deepEqual(parse([]), { options: {}, rest: [] });
});

test("values", () => {
  assert.deepEqual(parse(["--port", "80", "--host=local"]).options, { port: "80", host: "local" });
});

test("flags", () => {
  assert.deepEqual(parse(["-v", "file"], ["v"]), { options: { v: true }, rest: ["file"] });
});

test("missing value", () => {
  assert.throws(() => parse(["--port"]), /--port needs a value/);
});

test("a single dash is an argument", () => {
  assert.deepEqual(parse(["-"]).rest, ["-"]);
});

test("values with an equals sign", () => {
  assert.deepEqual(parse(["--env=a=b"]).options, { env: "a=b" });
});

test("after a double dash", () => {
  assert.deepEqual(parse(["--", "file", "-x", "--all"], ["x", "all"]), { options: {}, rest: ["file", "-x", "--all"] });
});

test("a double dash before names", () => {
  assert.deepEqual(parse(["a", "--", "b"]).rest, ["a", "b"]);
});
