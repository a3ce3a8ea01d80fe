import assert from "node:assert/strict";
import test from "node:test";
import { buildApp, ROWS } from "../src/app.js";
import { Sections } from "../src/sections.js";

const move = (app, id, parent) => app.inject({ method: "PUT", url: `/sections/${id}/parent`, payload: { parent } });

test("moves", async () => {
  const app = buildApp();
  assert.deepEqual((await move(app, 3, 4)).json(), { id: 3, path: ["Tools", "Full grain"], parent: 4 });
  assert.deepEqual((await move(app, 3, null)).json().path, ["Full grain"]);
});

test("refusals", async () => {
  assert.equal((await move(buildApp(), 3, 3)).statusCode, 409);
  assert.equal((await move(buildApp(), 3, 9)).statusCode, 404);
  assert.equal((await buildApp().inject({ method: "DELETE", url: "/sections/2" })).statusCode, 409);
});

test("within", () => {
  assert.deepEqual(new Sections(ROWS).within(1), [1, 2, 3]);
});
