import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import app from "../src/app.js";
import mapping from "../src/mapping.js";
import views from "../src/views.js";

const rows = [
  { member_id: 4, given_name: "Rosa", family_name: "Vidal", joined_on: "2020-01-01", left_on: null, chapter: "Lisbon" },
  { member_id: 5, given_name: "Jan", family_name: "bos", joined_on: "2019-05-01", left_on: "2021-01-01", chapter: null },
];

test("badges carry the family name of the row", async () => {
  assert.deepEqual((await send(app.createApp(rows), "/members/4/badge")).body, { title: "Rosa VIDAL", initials: "RV", chapter: "Lisbon" });
  assert.deepEqual((await send(app.createApp(rows), "/members/5/badge")).body, { title: "Jan BOS", initials: "JB", chapter: "At large" });
});

test("the record is complete and named as before", () => {
  assert.deepEqual(mapping.fromRow(rows[0]), { id: 4, givenName: "Rosa", familyName: "Vidal", joined: "2020-01-01", chapter: "Lisbon" });
  assert.equal(views.badge({ givenName: "A", familyName: "b", joined: "2020" }).title, "A B");
});

test("the others are as they were", async () => {
  assert.deepEqual((await send(app.createApp(rows), "/members")).body, [{ id: 4, name: "Rosa", since: "2020" }]);
  assert.equal((await send(app.createApp(rows), "/members/9/badge")).status, 404);
});
