import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test from "node:test";
import { pathToFileURL } from "node:url";
import { collectAll } from "../src/collect.js";
import { loadPlugins } from "../src/plugins.js";

test("plugins of both kinds, those of customers too", async () => {
  const folder = mkdtempSync(join(tmpdir(), "plugins-"));
  const collect = (text) => `collect: (records) => records.map(({ lift }) => ({ lift, text: "${text}" }))`;
  writeFileSync(join(folder, "old.cjs"), `const made = () => ({ ${collect("old")} });\nmodule.exports = made();\n`);
  writeFileSync(join(folder, "plain.cjs"), `exports.${collect("plain").replace(":", " =")};\n`);
  writeFileSync(join(folder, "new.mjs"), `export const ${collect("new").replace(":", " =")};\n`);
  const names = ["./old.cjs", "./plain.cjs", "./new.mjs"];
  const plugins = await loadPlugins(names, pathToFileURL(`${folder}/`));
  const found = collectAll(plugins, [{ lift: "A" }]);
  assert.deepEqual(found.map(({ text }) => text), ["old", "plain", "new"]);
});

test("a plugin that is none is told of", async () => {
  await assert.rejects(loadPlugins(["./plugins/nowhere.js"], new URL("../", import.meta.url)));
});

test("the program", () => {
  const run = spawnSync(process.execPath, ["src/main.js", "records/tower.json"], { encoding: "utf8" });
  assert.equal(run.stdout, "A: fault 503\nB: brake worn\n", run.stderr);
});
