import assert from "node:assert/strict";
import { test } from "node:test";
import { buildApp } from "../app.ts";

test("standings", async () => {
  const answer = await buildApp().inject("/teams");
  assert.deepEqual(answer.json().map(({ name }: { name: string }) => name), ["Slipstream", "Apex"]);
});

test("names are taken once", async () => {
  const answer = await buildApp().inject({ method: "POST", url: "/teams", payload: { name: "Apex" } });
  assert.equal(answer.statusCode, 409);
});

test("renaming", async () => {
  const patch = (id: number, name: string) => buildApp().inject({ method: "PATCH", url: `/teams/${id}`, payload: { name } });
  assert.equal((await patch(2, "Grid")).json().name, "Grid");
  assert.equal((await patch(9, "Grid")).statusCode, 404);
});
