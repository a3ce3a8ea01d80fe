import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import { createApp } from "../src/app.js";

const shown = async (language, id = "p-11") => {
  const headers = language === undefined ? {} : { "accept-language": language };
  const answer = await send(createApp(), `/performances/${id}`, { headers });
  assert.equal(answer.status, 200, `${language}: ${answer.text}`);
  return answer.body;
};

test("any language is the first of the house", async () => {
  const english = await shown("en-GB");
  for (const header of ["*", "*;q=0.5", undefined]) assert.deepEqual(await shown(header), english);
});

test("headers as browsers send them", async () => {
  assert.match((await shown("de;q=0.9")).when, /Donnerstag/);
  assert.match((await shown("de-AT,de;q=0.9,*;q=0.1")).when, /Donnerstag/);
  assert.match((await shown("cs-CZ")).when, /čtvrtek/);
});

test("the others are as they were", async () => {
  const answer = await send(createApp(), "/performances", { headers: { "accept-language": "*" } });
  assert.equal(answer.body.language, "en-GB");
  assert.equal((await send(createApp(), "/performances/p-9")).status, 404);
  assert.equal((await shown("en-GB", "p-12")).from, "€1,250.00");
});
