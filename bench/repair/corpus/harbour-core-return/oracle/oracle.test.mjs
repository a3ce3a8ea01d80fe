import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import { handler } from "../packages/api/src/server.ts";
import { tariffOf } from "../packages/core/src/tariff.ts";

test("trawlers have their tariff", async () => {
  assert.deepEqual((await send(handler, "/bills/Brage")).body, { vessel: "Brage", tariff: "fishing", days: 4, due: "120.00 kr" });
  assert.deepEqual(tariffOf("trawler"), { name: "fishing", perDay: 30, free: 2 });
});

test("the others are as they were", async () => {
  assert.deepEqual((await send(handler, "/bills/Cita")).body, { vessel: "Cita", tariff: "cargo", days: 1, due: "240.00 kr" });
  assert.equal((await send(handler, "/bills/Alma")).body.due, "54.00 kr");
  assert.equal((await send(handler, "/bills/Dora")).status, 404);
  assert.equal(tariffOf("dinghy").name, "pleasure");
});
