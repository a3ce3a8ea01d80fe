import assert from "node:assert/strict";
import test from "node:test";
import { createApp } from "../src/app.js";
import { openDatabase } from "../src/database.js";
import { send } from "./kit.mjs";

const setup = async () => {
  const app = createApp(openDatabase());
  for (const name of ["Oven", "Pan"]) await send(app, "/products", { json: { name } });
  const join = (id, email) => send(app, `/products/${id}/entries`, { json: { email } });
  return { app, join };
};

test("a second time", async () => {
  const { app, join } = await setup();
  assert.equal((await join(1, "lena@example.org")).status, 201);
  assert.equal((await join(1, "ben@example.org")).body.place, 2);
  const again = await join(1, "Lena@example.org");
  // Refused, or told the place that she has; she neither loses it nor is entered twice.
  if (again.status < 300) assert.equal(again.body.place, 1);
  else {
    assert.ok([400, 409, 422].includes(again.status), String(again.status));
    assert.ok(again.body.error && again.body.error !== "internal");
  }
  assert.deepEqual((await send(app, "/products/1")).body, { id: 1, name: "Oven", opens: null, entries: 2, invited: 0, waiting: 2 });
  const { body } = await send(app, "/products/1/invitations", { json: { count: 1 } });
  assert.deepEqual(body.invited, ["lena@example.org"]);
});

test("the rest", async () => {
  const { join } = await setup();
  assert.equal((await join(1, "a@example.org")).status, 201);
  assert.deepEqual((await join(2, "A@example.org")).body, { email: "a@example.org", place: 1 });
  assert.equal((await join(3, "a@example.org")).status, 404);
  assert.equal((await join(1, "a")).body.error, "email is not valid");
});
