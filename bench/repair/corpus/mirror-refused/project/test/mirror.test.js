import assert from "node:assert/strict";
import { createServer } from "node:http";
import { test } from "node:test";
import { latest } from "../src/merge.js";
import { settings } from "../src/settings.js";
import { changes } from "../src/upstream.js";

test("latest", () => {
  assert.deepEqual(latest([{ id: 1, v: 1 }, { id: 2, v: 1 }, { id: 1, v: 2 }]), [{ id: 1, v: 2 }, { id: 2, v: 1 }]);
});

test("settings", () => assert.equal(settings({ MIRROR_LIMIT: "5" }).limit, 5));

test("changes", async () => {
  const server = createServer((req, res) => res.end(JSON.stringify({ changes: [{ id: req.url }] })));
  await new Promise((resolve) => server.listen(0, resolve));
  assert.deepEqual(await changes(`http://127.0.0.1:${server.address().port}`, 3), [{ id: "/changes?limit=3" }]);
  server.close();
});
