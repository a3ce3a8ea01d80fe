import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import { createApp } from "../src/app.js";
import { settingsOf } from "../src/settings.js";
import { Tally } from "../src/tally.js";

const vote = (app, act = 4) => send(app, "/shows/finale/votes", { json: { caller: "+4930", act } });

test("the show sets how often a caller may vote, the rest are the defaults", async () => {
  const app = createApp();
  assert.deepEqual((await vote(app)).body, { left: 19 });
  for (let i = 0; i < 19; i += 1) await vote(app);
  const refused = await vote(app);
  assert.deepEqual([refused.status, refused.text], [429, "You have voted often enough"]);
});

test("the limit of an act is there too", () => {
  const tally = new Tally(settingsOf("finale"));
  tally.byAct.set(2, 200000);
  assert.throws(() => tally.vote("+1", 2), { status: 429, message: "The lines of this act are closed" });
  tally.byAct.set(2, 199999);
  assert.equal(tally.vote("+1", 2), 19);
});

test("other shows are as they were", async () => {
  const app = createApp();
  assert.deepEqual((await send(app, "/shows/finale")).body, { acts: 4, open: "20:15", close: "23:00" });
  assert.deepEqual((await send(app, "/shows/semi/votes", { json: { caller: "+1", act: 1 } })).body, { left: 4 });
});
