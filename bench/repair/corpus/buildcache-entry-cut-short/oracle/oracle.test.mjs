import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test from "node:test";
import { build } from "../src/build.mjs";
import { lookup } from "../src/cache.mjs";
import { digest } from "../src/digest.mjs";

const step = { name: "fonts", inputs: ["a", "b"], cost: 3 };
const cacheWith = (text) => {
  const folder = mkdtempSync(join(tmpdir(), "oracle-"));
  writeFileSync(join(folder, `${digest(step)}.json`), text);
  return folder;
};

for (const text of ['{"step":"fo', ""]) {
  test(`an entry of ${text.length} characters that is no JSON is a miss`, async () => {
    const folder = cacheWith(text);
    assert.equal(await lookup(folder, digest(step)), null);
    assert.deepEqual(await build({ steps: [step] }, folder), { ran: ["fonts"], cached: [], saved: 0 });
    const kept = JSON.parse(readFileSync(join(folder, `${digest(step)}.json`), "utf8"));
    assert.deepEqual(kept, { step: "fonts", outputs: ["a.out", "b.out"] });
    assert.equal((await build({ steps: [step] }, folder)).saved, 3);
  });
}

test("other trouble with the cache ends the build, as before", async () => {
  const folder = mkdtempSync(join(tmpdir(), "oracle-"));
  mkdirSync(join(folder, "aa.json"));
  await assert.rejects(lookup(folder, "aa"), { code: "EISDIR" });
});
