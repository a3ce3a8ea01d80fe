import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import test from "node:test";

const run = (code, warm) => {
  const env = { ...process.env, WARM_CACHE: warm };
  const argv = ["--input-type=module", "-e", `
    import { programme } from "./src/programme.js";
    import { asked } from "./src/source.js";
    const before = { ...asked };
    const titles = programme("one").map(({ title }) => title);
    programme("one");
    ${code}
    console.log(JSON.stringify({ before, titles, asked }));
  `];
  const done = spawnSync(process.execPath, argv, { encoding: "utf8", env });
  assert.equal(done.status, 0, done.stderr);
  return JSON.parse(done.stdout);
};

test("warmed at the start, and kept", () => {
  assert.deepEqual(run("", "1"), {
    before: { one: 1, two: 1 },
    titles: ["The Ferryman"],
    asked: { one: 1, two: 1 },
  });
});

test("not warmed where it is not wanted", () => {
  assert.deepEqual(run("", ""), { before: {}, titles: ["The Ferryman"], asked: { one: 1 } });
});
