import assert from "node:assert/strict";
import { once } from "node:events";
import { after, before, test } from "node:test";
import { createApp } from "../src/app.js";
import { createClient } from "../src/db/client.js";

let server;
before(async () => {
  server = createApp(createClient()).listen(0);
  await once(server, "listening");
});
after(() => server.close());

const post = (path, body) =>
  fetch(`http://127.0.0.1:${server.address().port}${path}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });

test("a venue is made once", async () => {
  assert.equal((await post("/venues", { slug: "barn", seats: 80 })).status, 201);
  const again = await post("/venues", { slug: "barn", seats: 60 });
  assert.equal(again.status, 409);
  assert.deepEqual(await again.json(), { error: "taken", on: "slug" });
});

test("bookings of a venue", async () => {
  await post("/venues", { slug: "loft", seats: 30 });
  assert.equal((await post("/venues/loft/bookings", { day: "2026-07-04", name: "Ines" })).status, 201);
  assert.equal((await post("/venues/cellar/bookings", { day: "2026-07-04", name: "Ines" })).status, 404);
});
