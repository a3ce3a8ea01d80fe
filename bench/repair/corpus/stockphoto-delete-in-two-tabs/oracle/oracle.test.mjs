import assert from "node:assert/strict";
import test from "node:test";
import { buildApp } from "../src/app.ts";
import { createClient } from "../src/db/client.ts";

const remove = (app, id) => app.inject({ method: "DELETE", url: `/api/collections/${id}` });

test("what is gone already is answered as by the other routes", async () => {
  const app = buildApp();
  assert.equal((await remove(app, "c1")).statusCode, 204);
  const again = await remove(app, "c1");
  assert.equal(again.statusCode, 404);
  assert.deepEqual(again.json(), { error: "collection_not_found" });
});

test("other faults of the database are still faults", async () => {
  const db = createClient();
  const broken = async () => {
    throw new Error("connection lost");
  };
  const app = buildApp({ collection: { ...db.collection, delete: broken } });
  assert.equal((await remove(app, "c1")).statusCode, 500);
});
