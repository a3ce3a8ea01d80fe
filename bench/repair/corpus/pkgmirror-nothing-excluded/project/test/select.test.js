import assert from "node:assert/strict";
import { test } from "node:test";
import { configFrom } from "../src/config.js";
import { list } from "../src/list.js";
import { select } from "../src/select.js";

const names = (env) => {
  const packages = [
    { name: "@a/x", mb: 1 },
    { name: "@b/y", mb: 60 },
    { name: "z", mb: 2 },
  ];
  return select(packages, configFrom(env)).map(({ name }) => name);
};

test("packages", () => {
  assert.deepEqual(names({ MIRROR_EXCLUDE: "z" }), ["@a/x"]);
  assert.deepEqual(names({ MIRROR_EXCLUDE: "@a/x,z", MIRROR_MAX_MB: "100" }), ["@b/y"]);
  assert.deepEqual(names({ MIRROR_SCOPES: "@a", MIRROR_EXCLUDE: "q" }), ["@a/x"]);
});

test("lists", () => assert.deepEqual(list(" a, b,"), ["a", "b"]));
