import assert from "node:assert/strict";
import { test } from "node:test";
import { createApp } from "../src/app.js";

const get = async (url) => (await createApp().inject(url)).json();

test("convert", async () => {
  assert.deepEqual(await get("/convert/1000?currency=USD"), { currency: "USD", value: "10.84" });
  assert.deepEqual(await get("/convert/1000?digits=0"), { currency: "EUR", value: "10" });
});

test("refused", async () => {
  assert.deepEqual(await get("/convert/1?currency=usd"), { error: "currency must be three capital letters", parameter: "currency" });
  assert.equal((await get("/convert/1?digits=x")).parameter, "digits");
});
