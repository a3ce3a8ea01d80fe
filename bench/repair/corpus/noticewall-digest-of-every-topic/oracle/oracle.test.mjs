import assert from "node:assert/strict";
import test from "node:test";
import { createApp } from "../src/app.ts";
import { send } from "./kit.mjs";

const app = createApp([
  { id: 1, topic: "lost", place: "park", title: "Grey cat", posted: "2026-03-01" },
  { id: 2, topic: "sale", place: "hall", title: "Piano", posted: "2026-03-04" },
  { id: 3, topic: "lost", place: "hall", title: "Glove", posted: "2026-03-05" },
]);

test("a digest without a topic is one of all topics", async () => {
  const all = await send(app, "/digest");
  assert.equal(all.status, 200);
  assert.equal(all.text, "# lost\n- Glove (hall)\n- Grey cat (park)\n\n# sale\n- Piano (hall)\n");
  const fresh = await send(app, "/digest?since=2026-03-05");
  assert.equal(fresh.text, "# lost\n- Glove (hall)\n");
  assert.equal((await send(app, "/digest?since=2027-01-01")).text, "Nothing new this week.\n");
});

test("with topics as before", async () => {
  assert.equal((await send(app, "/digest?topic=Sale")).text, "# sale\n- Piano (hall)\n");
  assert.equal((await send(app, "/digest?topic=none")).text, "Nothing new this week.\n");
  assert.equal((await send(app, "/notices?topic=lost&topic=sale")).body.length, 3);
  assert.equal((await send(app, "/notices?place=hall")).body.length, 2);
});
