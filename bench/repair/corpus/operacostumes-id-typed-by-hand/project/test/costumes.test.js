import assert from "node:assert/strict";
import { test } from "node:test";
import { buildServer } from "../src/server.js";

const TOSCA = "65f2c0a1b2c3d4e5f6a7b8c9";

test("a costume is mended", async () => {
  const server = buildServer();
  const post = (id, payload) => server.inject({ method: "POST", url: `/costumes/${id}/repairs`, payload });
  assert.equal((await post(TOSCA, { what: "button" })).statusCode, 201);
  assert.equal((await post(TOSCA, {})).statusCode, 422);
  assert.equal((await post("0".repeat(24), { what: "button" })).statusCode, 404);
  assert.equal((await server.inject(`/costumes/${TOSCA}`)).json().repairs, 1);
});

test("what is no identifier is no costume", async () => {
  const answer = await buildServer().inject("/costumes/K-1180");
  assert.equal(answer.statusCode, 404);
  assert.deepEqual(answer.json(), { error: "no such costume" });
});
