import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import links from "../links.js";
import resolve from "../resolve.js";
import app from "../server.js";

test("moved links are redirected, once", () => {
  for (const kind of ["html", "json"]) {
    const calls = [];
    const note = (name) => (...values) => {
      calls.push([name, ...values]);
      return res;
    };
    const res = { redirect: note("redirect"), json: note("json"), status: note("status"), send: note("send"), end: note("end"), set: note("set"), location: note("location") };
    const before = links.find("old-menu").hits;
    resolve({ params: { slug: "old-menu" }, accepts: () => kind }, res);
    assert.deepEqual(calls, [["redirect", 301, "/menu"]]);
    assert.equal(links.find("old-menu").hits, before + 1);
  }
});

test("for the visitor", async () => {
  for (const accept of ["application/json", "text/html"]) {
    const answer = await send(app, "/old-menu", { headers: { accept } });
    assert.equal(answer.status, 301);
    assert.equal(answer.headers.get("location"), "/menu");
  }
  const json = await send(app, "/menu", { headers: { accept: "application/json" } });
  assert.equal(json.body.target, "https://cafe.example/menu");
  assert.equal((await send(app, "/menu", { headers: { accept: "text/html" } })).status, 302);
});
