import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import { build } from "../src/server.ts";
import { seriesOf } from "../src/series.ts";

test("without labels it is the bare name", async () => {
  const { status, body } = await send(build(), "/events", { json: { name: "door.opened", value: 3 } });
  assert.deepEqual([status, body], [200, { series: "door.opened", sum: 3 }]);
  assert.equal(seriesOf({ name: "a", value: 1, labels: { k: "v" } }), "a{k=v}");
  assert.equal((await send(build(), "/events", { json: { name: "a" } })).status, 400);
});
