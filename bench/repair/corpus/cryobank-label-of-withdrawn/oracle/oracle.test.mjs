import assert from "node:assert/strict";
import test from "node:test";
import { assertRefused, send } from "./kit.mjs";
import application from "../src/app.js";

test("the label of a sample that is not there", async () => {
  const answer = await send(application.buildApp(), "/samples/S-0419/label");
  assert.equal(answer.status, 404);
  assertRefused(answer, ["code", "message"]);
});

test("the labels of those that are", async () => {
  const answer = await send(application.buildApp(), "/samples/S-0417/label");
  assert.equal(answer.text, "S-0417 liver\nA03 2024-02-11\n");
  assert.match(answer.headers.get("content-type"), /text\/plain/);
});
