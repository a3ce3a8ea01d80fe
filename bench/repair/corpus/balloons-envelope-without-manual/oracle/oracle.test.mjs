import assert from "node:assert/strict";
import test from "node:test";
import { assertRefused, send } from "./kit.mjs";
import papers from "../server.cjs";

test("a manual that is not on file is answered as a certificate that is not", async () => {
  for (const id of ["D-OKTA", "D-ONEW"]) {
    const answer = await send(papers.createServer(), `/envelopes/${id}/manual`);
    assertRefused(answer, ["error"]);
    assert.equal(answer.status, 404);
  }
});

test("papers that are there", async () => {
  const answer = await send(papers.createServer(), "/envelopes/D-OLUM/manual");
  assert.deepEqual([answer.status, answer.text.trim()], [200, "Flight manual, revision 12"]);
  assert.equal((await send(papers.createServer(), "/envelopes/D-OKTA/certificate")).status, 200);
});
// The wording of the answer is left open.
