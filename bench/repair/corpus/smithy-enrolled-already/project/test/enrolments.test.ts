import assert from "node:assert/strict";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { after, before, test } from "node:test";
import { createApp } from "../src/http/app";

const server = createApp().listen(0);
let base = "";

before(async () => {
  if (!server.listening) await once(server, "listening");
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

after(() => server.close());

const enrol = (slug: string, body: unknown) =>
  fetch(`${base}/courses/${slug}/enrolments`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });

test("somebody enrols", async () => {
  const response = await enrol("knives", { name: "Lin", email: "lin@mail.example" });
  assert.equal(response.status, 201);
  const names = await (await fetch(`${base}/courses/knives/enrolments`)).json();
  assert.deepEqual(names, ["Ruth Adler", "Lin"]);
});

test("a course that is full", async () => {
  const response = await enrol("hinges", { name: "Lin", email: "lin@mail.example" });
  assert.equal(response.status, 409);
  assert.deepEqual(await response.json(), { error: "course_full" });
});

test("without an address", async () => {
  assert.equal((await enrol("knives", { name: "Lin" })).status, 400);
});

test("no such course", async () => {
  assert.equal((await enrol("anvils", { name: "Lin", email: "lin@mail.example" })).status, 404);
});
