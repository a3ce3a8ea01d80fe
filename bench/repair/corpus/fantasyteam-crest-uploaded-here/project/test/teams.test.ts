import assert from "node:assert/strict";
import { test } from "node:test";
import { build } from "../src/app.ts";
import { avatarUrl, crestUrl } from "../src/pictures.ts";

test("a team", async () => {
  const body = (await build().inject("/teams/t1")).json();
  assert.equal(body.crest, "https://img.example.net/c.png?v=2&w=96");
  assert.equal(body.manager.avatar, null);
  assert.equal((await build().inject("/teams/t9")).statusCode, 404);
});

test("the table", async () => {
  const body = (await build().inject("/table")).json();
  assert.deepEqual(body.table.map((team: { id: string }) => team.id), ["t2", "t1", "t3"]);
  assert.equal(body.logo, "https://league.example.org/static/league.svg");
});

test("pictures", () => {
  assert.equal(crestUrl(null), null);
  assert.equal(avatarUrl("/uploads/avatars/x.jpg"), "https://cdn.league.example.org/uploads/avatars/x.jpg");
});
