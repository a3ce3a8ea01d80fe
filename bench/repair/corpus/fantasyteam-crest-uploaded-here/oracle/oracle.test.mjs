import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import { build } from "../src/app.ts";
import { crestUrl } from "../src/pictures.ts";

test("an uploaded crest is on the CDN, in its size", async () => {
  const answer = await send(build(), "/teams/t2");
  assert.equal(answer.status, 200);
  assert.deepEqual(answer.body, {
    id: "t2",
    name: "Offside Trap",
    points: 74,
    crest: "https://cdn.league.example.org/uploads/crests/t2.png?w=96",
    manager: { name: "Maja", avatar: "https://cdn.league.example.org/uploads/avatars/maja.jpg" },
  });
  assert.equal(crestUrl("/uploads/a b.png", 24), "https://cdn.league.example.org/uploads/a%20b.png?w=24");
});

test("the others are as they were", async () => {
  assert.equal(crestUrl("https://img.example.net/c.png?v=2"), "https://img.example.net/c.png?v=2&w=96");
  assert.equal((await send(build(), "/teams/t3")).body.crest, null);
});
