import assert from "node:assert/strict";
import { once } from "node:events";
import { test } from "node:test";
import { phoneList } from "../recipients.js";
import { server } from "../server.js";
import { teams } from "../teams.js";

async function get(path) {
  const running = server().listen(0);
  await once(running, "listening");
  const response = await fetch(`http://127.0.0.1:${running.address().port}${path}`);
  const body = await response.json();
  running.close();
  return { status: response.status, body };
}

test("a callout of one team", async () => {
  const { body } = await get("/callouts/c-7/recipients");
  assert.deepEqual(body.recipients.map(({ name }) => name), ["Resi", "Tom", "Ayla"]);
});

test("what is not there", async () => {
  assert.equal((await get("/callouts/c-1/recipients")).status, 404);
  assert.equal((await get("/teams/divers/phones")).status, 404);
});

test("phones", () => {
  assert.deepEqual(phoneList(teams.valley), { leads: ["0664 4"], standby: [] });
});
