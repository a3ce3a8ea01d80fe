import assert from "node:assert/strict";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { after, before, test } from "node:test";
import { createRoadsigns } from "./server.ts";

const server = createRoadsigns();
let root = "";

before(async () => {
  server.listen(0);
  await once(server, "listening");
  root = `http://localhost:${(server.address() as AddressInfo).port}`;
});
after(() => server.close());

test("signs", async () => {
  assert.deepEqual(await (await fetch(`${root}/signs/205`)).json(), { code: "205", name: "Give way", kind: "order" });
  const { signs } = (await (await fetch(`${root}/signs?kind=warning`)).json()) as { signs: { code: string }[] };
  assert.deepEqual(signs.map(({ code }) => code), ["101", "142"]);
});

test("refusals", async () => {
  assert.equal((await fetch(`${root}/signs/999`)).status, 404);
  assert.equal((await fetch(`${root}/other`)).status, 404);
  assert.equal((await fetch(root, { method: "POST" })).status, 405);
});
