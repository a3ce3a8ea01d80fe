import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import { buildApp } from "../src/app.ts";

const names = async (query) => {
  const answer = await send(buildApp(), `/dishes${query}`);
  assert.equal(answer.status, 200, answer.text);
  return answer.body.dishes.map((dish) => dish.name);
};

test("allergens given more than once", async () => {
  assert.deepEqual(await names("?without=nuts&without=milk"), ["Lentil dal", "Poached pear"]);
  assert.deepEqual(await names("?without=Nuts&without=milk,%20MUSTARD"), ["Poached pear"]);
});

test("given once, in a list, or not at all", async () => {
  assert.deepEqual(await names("?without=nuts"), ["Leek soup", "Lentil dal", "Poached pear"]);
  assert.deepEqual(await names("?without=nuts,%20MILK"), ["Lentil dal", "Poached pear"]);
  assert.equal((await names("")).length, 5);
  assert.equal((await names("?without=")).length, 5);
});
