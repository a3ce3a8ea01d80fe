import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import application from "../src/app.js";

const ids = async (path) => (await send(application.build(), path)).body.scores.map(({ id }) => id);

test("scores of one instrument, of several, of any", async () => {
  assert.deepEqual(await ids("/scores?instrument=Oboe&most=20"), ["s1", "s2"]);
  assert.deepEqual(await ids("/scores?instrument=oboe&instrument=VIOLA"), ["s2"]);
  assert.deepEqual(await ids("/scores?instrument=harp"), []);
  assert.deepEqual(await ids("/scores"), ["s1", "s2", "s3"]);
});
