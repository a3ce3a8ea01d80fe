import assert from "node:assert/strict";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { test } from "node:test";
import { createApp } from "../src/app.ts";
import { readCoins } from "../src/coins.ts";
import { richest } from "../src/wallets.ts";

test("wallets", async (t) => {
  const server = createApp().listen(0);
  await once(server, "listening");
  t.after(() => server.close());
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const zora = await (await fetch(`${base}/players/zora/wallet`)).json();
  assert.deepEqual(zora, { player: "zora", coins: "9007199254740993", level: 88 });
  assert.equal((await fetch(`${base}/players/nobody/wallet`)).status, 404);
});

test("coins", () => {
  assert.equal(readCoins("12"), 12n);
  assert.equal(readCoins("1.5"), undefined);
  assert.equal(readCoins(12), undefined);
});

test("the richest", () => {
  assert.deepEqual(richest(1).map(({ player }) => player), ["ada"]);
});
