import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import apps from "../src/app.js";
import books from "../src/lessonBook.js";

const make = () => apps.createApp(new books.LessonBook([{ id: "k1", spot: "north beach", places: 1 }]));

test("a lesson that does not exist is not found, as the error handler tells it", async () => {
  for (const [path, options] of [
    ["/lessons/k7", {}],
    ["/lessons/k7/pupils", { json: { name: "Ida" } }],
  ]) {
    const answer = await send(make(), path, options);
    assert.equal(answer.status, 404, path);
    assert.deepEqual(answer.body, { error: { code: "not_found", message: "lesson k7 does not exist" } });
  }
});

test("what fails otherwise is an internal error, and is answered", async () => {
  const book = new books.LessonBook();
  book.get = async () => {
    throw new Error("database is down");
  };
  const answer = await send(apps.createApp(book), "/lessons/k1");
  assert.equal(answer.status, 500);
  assert.equal(answer.body.error.code, "internal");
});

test("lessons that exist are served as before", async () => {
  const app = make();
  assert.equal((await send(app, "/lessons/k1")).body.spot, "north beach");
  assert.deepEqual((await send(app, "/lessons/k1/pupils", { json: { name: "Ida" } })).body, { lesson: "k1", pupils: 1 });
  assert.equal((await send(app, "/lessons/k1/pupils", { json: { name: "Ole" } })).status, 409);
  assert.equal((await send(app, "/nothing")).body.error.code, "no_route");
});
