import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import { cardOf } from "../src/card.ts";
import server from "../src/server.ts";

test("a homepage without a scheme is an address all the same", async () => {
  const answer = await send(server, "/clubs/rowing");
  assert.equal(answer.status, 200);
  assert.deepEqual(answer.body, {
    name: "Rowing Club",
    homepage: { href: "https://www.rowing.example/", text: "rowing.example" },
    shop: null,
  });
});

test("the others are as they were", async () => {
  assert.equal(cardOf({ id: "a", name: "A", homepage: "http://a.example/x" }).homepage.href, "http://a.example/x");
  assert.equal((await send(server, "/clubs/choir")).body.homepage, null);
  assert.equal((await send(server, "/clubs/none")).status, 404);
});
