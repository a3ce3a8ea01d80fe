import assert from "node:assert/strict";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { after, before, test } from "node:test";
import { createApp } from "../src/app.ts";

const server = createApp().listen(0);
let base = "";
before(async () => {
  if (!server.listening) await once(server, "listening");
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
after(() => server.close());

const send = (method: string, path: string, body?: unknown) =>
  fetch(base + path, {
    method,
    headers: { "content-type": "application/json" },
    body: body === undefined ? undefined : JSON.stringify(body),
  });

test("reviews", async () => {
  const path = "/editions/9780141182803/reviews";
  const made = await send("POST", path, { member: "bo", stars: 2, text: "long" });
  assert.equal(made.status, 201);
  const { id } = (await made.json()) as { id: number };
  assert.equal(((await (await send("GET", path)).json()) as unknown[]).length, 1);
  assert.equal((await send("DELETE", `/reviews/${id}`)).status, 204);
  const gone = await send("DELETE", `/reviews/${id}`);
  assert.equal(gone.status, 404);
  assert.deepEqual(await gone.json(), { status: 404, title: "Review not found" });
});

test("editions", async () => {
  const again = await send("POST", "/editions", { isbn: "9780141182803", title: "Ulysses" });
  assert.equal(again.status, 409);
});
