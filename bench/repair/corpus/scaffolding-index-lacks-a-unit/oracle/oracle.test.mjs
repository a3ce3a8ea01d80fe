import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import app from "../src/server.js";
import format from "../src/format/index.js";

test("an estimate", async () => {
  const { status, body } = await send(app, "/estimates", { json: { site: "Rathaus", metres: 24, height: 11, weeks: 5 } });
  assert.deepEqual([status, body], [
    200,
    { site: "Rathaus", surface: "264 m²", rented: "5 weeks", total: "2230,40 €" },
  ]);
  const one = await send(app, "/estimates", { json: { site: "Rathaus", metres: 10, height: 10, weeks: 1 } });
  assert.deepEqual([one.body.rented, one.body.total], ["1 week", "825,00 €"]);
});

test("what the index gave, it gives", () => {
  assert.deepEqual([format.euros(1), format.area(2), format.kilos(3)], ["1,00 €", "2 m²", "3 kg"]);
});
// Whether the index hands the function on or the estimate takes it from its own file is left open.
