import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import test from "node:test";
import { configFrom } from "../src/config.js";
import { select } from "../src/select.js";

const packages = [
  { name: "@a/x", mb: 1 },
  { name: "@b/y", mb: 60 },
  { name: "z", mb: 2 },
];
const names = (env) => select(packages, configFrom(env)).map(({ name }) => name);

test("nothing is excluded where nothing is set", () => {
  assert.deepEqual(names({}), ["@a/x", "z"]);
  assert.deepEqual(names({ MIRROR_EXCLUDE: "" }), ["@a/x", "z"]);
  assert.deepEqual(names({ MIRROR_MAX_MB: "60" }), ["@a/x", "@b/y", "z"]);
  assert.deepEqual(names({ MIRROR_SCOPES: "@a" }), ["@a/x"]);
  assert.deepEqual(names({ MIRROR_EXCLUDE: "@a/x,q" }), ["z"]);
});

test("the program", () => {
  const { MIRROR_EXCLUDE, ...env } = process.env;
  const run = spawnSync(process.execPath, ["src/sync.js", "index.json"], {
    encoding: "utf8",
    env: { ...env, MIRROR_SCOPES: "@acme,@tools" },
  });
  assert.equal(run.status, 0, run.stderr);
  assert.equal(run.stdout, "@acme/ui\n@tools/lint\n");
});
