import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import app from "../src/app.mjs";
import { deliveryNote } from "../src/papers.mjs";

test("the note tells where the load goes", async () => {
  const { status, body } = await send(app, "/loads/31/note");
  assert.deepEqual(
    [status, body],
    [200, { load: 31, bales: 24, to: ["Zoo am Meer", "Strandallee 80", "Norddeich"] }],
  );
});

test("a buyer whom nobody knows, a load that is none", async () => {
  await assert.rejects(async () => deliveryNote({ id: 1, buyer: "circus", bales: 1 }), /nobody knows/);
  assert.equal((await send(app, "/loads/9/note")).status, 404);
});
