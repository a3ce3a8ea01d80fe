import assert from "node:assert/strict";
import { once } from "node:events";
import test from "node:test";
import { makeApp } from "./server.mjs";
import { departuresOf, pierNames } from "./service.mjs";

test("piers", () => assert.deepEqual(pierNames(), ["North Pier", "Fort"]));

test("departures", () => {
  assert.deepEqual(departuresOf("north", "12:00"), { pier: "North Pier", departures: ["12:30", "18:00"] });
});

test("a line that is not served", async () => {
  const server = makeApp().listen(0);
  await once(server, "listening");
  const answer = await fetch(`http://127.0.0.1:${server.address().port}/fares/north/north`);
  assert.equal(answer.status, 404);
  assert.equal(await answer.text(), "no line from north to north");
  server.close();
});
