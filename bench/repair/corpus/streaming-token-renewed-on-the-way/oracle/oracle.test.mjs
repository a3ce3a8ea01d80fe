import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import { createApp } from "../src/app.js";
import { Catalogue } from "../src/catalogue.js";

/** A catalogue that takes the token of the given login only. */
function catalogue(good) {
  const calls = [];
  let logins = 0;
  const fetcher = async (path, { headers } = {}) => {
    calls.push(path === "/login" ? "login" : headers.authorization);
    if (path === "/login") return Response.json({ token: `t${++logins}` });
    const isGood = headers.authorization === `Bearer t${good}`;
    return isGood ? Response.json({ titles: ["Kiln"] }) : new Response("", { status: 401 });
  };
  return { app: createApp(new Catalogue(fetcher)), calls };
}

test("a token that was withdrawn is renewed, and kept", async () => {
  const { app, calls } = catalogue(2);
  const first = await send(app, "/for-you/u-3");
  assert.deepEqual([first.status, first.body], [200, { shelves: [["Kiln"]] }]);
  assert.equal((await send(app, "/for-you/u-4")).status, 200);
  assert.deepEqual(calls, ["login", "Bearer t1", "login", "Bearer t2", "Bearer t2"]);
});

test("it is tried once more only", async () => {
  const { app, calls } = catalogue(9);
  const answer = await send(app, "/for-you/u-3");
  assert.deepEqual([answer.status, answer.body], [502, { error: "catalogue unavailable" }]);
  assert.deepEqual(calls, ["login", "Bearer t1", "login", "Bearer t2"]);
});

test("a good token is used as it is", async () => {
  const { app, calls } = catalogue(1);
  assert.equal((await send(app, "/for-you/u")).status, 200);
  assert.deepEqual(calls, ["login", "Bearer t1"]);
});
