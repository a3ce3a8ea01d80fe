import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import app from "../app.js";

test("the sheet says of the inspector what the list says", async () => {
  const answer = await send(app, "/permits/FW-118/sheet");
  assert.equal(answer.status, 200);
  assert.equal(
    answer.text,
    "Permit FW-118\nSite: Castle meadow\nDate: 15.08.2026\nInspector: to be named\nCharges: 12",
  );
});

test("the other sheets and the list are as they were", async () => {
  assert.match((await send(app, "/permits/FW-117/sheet")).text, /Inspector: R\. Achterberg\n/);
  assert.equal((await send(app, "/permits")).body[1].inspector, "to be named");
  assert.equal((await send(app, "/permits/FW-9/sheet")).status, 404);
});
