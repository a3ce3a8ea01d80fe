import assert from "node:assert/strict";
import test from "node:test";
import { SignJWT } from "jose";
import { createApp } from "../src/app.js";
import { DeedStore } from "../src/deeds.js";
import { Journal } from "../src/journal.js";
import { send } from "./kit.mjs";

const secret = "a secret of at least thirty-two letters";
const make = () => {
  const deeds = new DeedStore();
  deeds.add({ parcel: "12/4", owner: "Hagen" }, "ann");
  const journal = new Journal();
  return { app: createApp({ secret, deeds, journal }), deeds, journal };
};
const remove = async (app, claims, id = 1) => {
  const token = await new SignJWT(claims).setProtectedHeader({ alg: "HS256" }).sign(new TextEncoder().encode(secret));
  return send(app, `/deeds/${id}`, { method: "DELETE", headers: { authorization: `Bearer ${token}` } });
};

test("a service removes deeds where its scope has it", async () => {
  const { app, deeds, journal } = make();
  assert.equal((await remove(app, { sub: "sync", scope: "read write" })).status, 204);
  assert.equal(deeds.all().length, 0);
  assert.deepEqual(journal.entries, ["sync: removed 1"]);
  assert.equal((await remove(app, { sub: "sync", scope: "write" })).status, 404);
});

test("and is refused where it has not", async () => {
  for (const scope of ["read", "", "overwrite", "rewrite read"]) {
    const { app, deeds } = make();
    const answer = await remove(app, { sub: "map", scope });
    assert.deepEqual([answer.status, answer.body], [403, { error: "not allowed" }], scope);
    assert.equal(deeds.all().length, 1);
  }
});

test("people as before", async () => {
  const { app } = make();
  assert.equal((await remove(app, { sub: "bo", roles: ["read"] })).status, 403);
  assert.equal((await remove(app, { sub: "ann", roles: ["write"] })).status, 204);
  assert.equal((await send(app, "/deeds/1", { method: "DELETE" })).status, 401);
});
