import assert from "node:assert/strict";
import { createRequire } from "node:module";
import test from "node:test";
import { send } from "./kit.mjs";
import { makeApp } from "../src/app.ts";

const jwt = createRequire(import.meta.url)("jsonwebtoken");
const headers = (token) => ({ authorization: `Bearer ${token}` });
const get = (token) => send(makeApp("s"), "/games/g1", token ? { headers: headers(token) } : {});
const guest = { id: "g1", hoops: { "u-1": 3, "u-2": 2 } };

test("a token that does not hold makes a guest, as the README says", async () => {
  const bad = [
    jwt.sign({ sub: "u-2" }, "s", { expiresIn: -60 }),
    jwt.sign({ sub: "u-2" }, "other"),
    "abc",
  ];
  for (const token of bad) {
    const { status, body } = await get(token);
    assert.deepEqual([status, body], [200, guest]);
  }
});

test("whoever is signed in, whoever must be", async () => {
  assert.deepEqual((await get(jwt.sign({ sub: "u-2" }, "s"))).body, { ...guest, mine: true });
  assert.deepEqual((await get()).body, guest);
  const strike = (token) => send(makeApp("s"), "/games/g1/strikes", { method: "POST", headers: headers(token) });
  assert.equal((await strike("abc")).status, 401);
  assert.equal((await strike(jwt.sign({ sub: "u-2" }, "other"))).status, 401);
});
