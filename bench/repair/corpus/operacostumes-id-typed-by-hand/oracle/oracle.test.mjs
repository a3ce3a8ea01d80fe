import assert from "node:assert/strict";
import test from "node:test";
import { Repair } from "../src/models.js";
import { buildServer } from "../src/server.js";
import { send } from "./kit.mjs";

const mend = (id, json) => send(buildServer(), `/costumes/${id}/repairs`, { json });

test("a costume whose identifier is none", async () => {
  for (const id of ["K-1180", "1", "65F2C0A1B2C3D4E5F6A7B8C9"]) {
    const { status, body } = await mend(id, { what: "hem", by: "Lotte" });
    // As the other routes do it; a fix for all of the errors of this kind may say 400 as well.
    assert.ok([404, 400].includes(status), String(status));
    assert.ok(body.error && body.error !== "internal");
  }
  assert.deepEqual(await Repair.find(), []);
});

test("the rest", async () => {
  assert.equal((await send(buildServer(), "/costumes/K-1180")).status, 404);
  const made = await mend("65f2c0a1b2c3d4e5f6a7b8ca", { what: "hem" });
  assert.equal(made.status, 201);
  assert.equal(made.body.costume, "65f2c0a1b2c3d4e5f6a7b8ca");
  assert.equal((await mend("65f2c0a1b2c3d4e5f6a7b8ca", {})).status, 422);
  assert.equal((await mend("0".repeat(24), { what: "hem" })).status, 404);
});

test("what else goes wrong in the database is still an error of the server", async () => {
  const kept = Repair.create;
  Repair.create = async () => { throw new Error("no primary"); };
  try {
    assert.equal((await mend("65f2c0a1b2c3d4e5f6a7b8c9", { what: "hem" })).status, 500);
  } finally {
    Repair.create = kept;
  }
});
