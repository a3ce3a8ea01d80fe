import assert from "node:assert/strict";
import test from "node:test";
import { buildApp } from "../src/app.js";
import { Operator } from "../src/operator.js";

test("the soonest departures", async () => {
  const departures = [{ line: "4", at: "10:15" }, { line: "7", at: "10:05" }];
  const operator = new Operator("http://o", async () => Response.json({ departures }));
  const answer = await buildApp(operator).inject("/stops/mill?count=1");
  assert.deepEqual(answer.json(), [{ line: "7", at: "10:05" }]);
});

test("asked again while it is overloaded", async () => {
  let asked = 0;
  const operator = new Operator("http://o", async () => {
    asked += 1;
    return asked < 3 ? new Response("", { status: 503 }) : Response.json({ departures: [] });
  }, 1);
  assert.deepEqual((await buildApp(operator).inject("/stops/mill")).json(), []);
  assert.equal(asked, 3);
});
