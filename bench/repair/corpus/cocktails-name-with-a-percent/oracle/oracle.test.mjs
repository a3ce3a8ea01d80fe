import assert from "node:assert/strict";
import { createRequire } from "node:module";
import test from "node:test";
import { send } from "./kit.mjs";

const { makeServer } = createRequire(import.meta.url)("../lib/server.js");

// Left open: refused as malformed, or simply not found.
test("a name that cannot be decoded is the client's fault", async () => {
  for (const path of ["/cocktails/100%agave", "/cocktails/%", "/cocktails/%C3%28"]) {
    const answer = await send(makeServer(), path);
    assert.ok([400, 404].includes(answer.status), `${path}: ${answer.status}`);
    assert.equal(typeof answer.body.message, "string");
  }
});

test("names are decoded as before", async () => {
  const found = await send(makeServer(), "/cocktails/Espresso%20Martini");
  assert.deepEqual([found.status, found.body.name], [200, "Espresso Martini"]);
  const missed = await send(makeServer(), "/cocktails/Caf%C3%A9%20%25");
  assert.deepEqual([missed.status, missed.body], [404, { message: "no cocktail of the name Café %" }]);
  assert.equal((await send(makeServer(), "/cocktails", { method: "DELETE" })).status, 405);
});
