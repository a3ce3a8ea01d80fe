import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import { createApp } from "../src/app.ts";

const plates = async (query) => {
  const { status, body } = await send(createApp(), `/trucks${query}`);
  assert.equal(status, 200);
  return body.map(({ plate }) => plate);
};

test("several depots, however they are told", async () => {
  const wanted = ["UL-MB 1", "UL-MB 2", "KI-MB 7"];
  assert.deepEqual(await plates("?depot=ulm&depot=kiel"), wanted);
  assert.deepEqual(await plates("?depot=ulm,kiel"), wanted);
  assert.deepEqual(await plates("?depot=ulm,kiel&depot=bremen&kind=dental"), ["UL-MB 1", "HB-MB 3"]);
});

test("one, none", async () => {
  assert.deepEqual(await plates("?depot=kiel"), ["KI-MB 7"]);
  assert.equal((await plates("?depot=")).length, 4);
  assert.equal((await plates("")).length, 4);
});
