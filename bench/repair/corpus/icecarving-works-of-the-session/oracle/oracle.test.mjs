import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import { createApp } from "../src/app.ts";
import { select } from "../src/database/query.ts";

const mine = (sid) => send(createApp(), "/mine", { headers: { cookie: `sid=${sid}` } });

test("an artist sees the own works, those that have melted too, and nobody else's", async () => {
  const { status, body } = await mine("s-20");
  assert.equal(status, 200);
  assert.deepEqual(body, {
    since: "2026-01-30",
    works: [
      { id: 12, title: "Harp", standing: false },
      { id: 13, title: "Anchor", standing: true },
    ],
  });
  assert.deepEqual((await mine("s-90")).body.works, []);
});

test("guests, the gallery and the builder are as they were", async () => {
  assert.equal((await send(createApp(), "/mine")).status, 401);
  assert.equal((await send(createApp(), "/artists/aino")).body.works.length, 1);
  await assert.rejects(select("works", { artist_id: undefined }));
});
