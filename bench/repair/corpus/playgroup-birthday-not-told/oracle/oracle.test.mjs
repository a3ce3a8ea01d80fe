import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import { createApp } from "../src/app.js";
import { csv } from "../src/export.js";

test("a birthday that is not known", async () => {
  const app = createApp();
  await send(app, "/children", { json: { name: "Ada" } });
  await send(app, "/children", { json: { name: "Ben", born: null } });
  await send(app, "/children", { json: { name: "Cy", born: "2022-11-30" } });
  const answer = await send(app, "/children.csv");
  assert.equal(answer.status, 200);
  assert.equal(
    answer.text,
    "name,born,joined,left\nAda,,2026-01-07,\nBen,,2026-01-07,\nCy,2022-11-30,2026-01-07,\n",
  );
});

test("the rest of the row stays", () => {
  assert.equal(csv([{ name: "A", left: "2026-01-01" }]), "name,born,joined,left\nA,,,2026-01-01\n");
});
