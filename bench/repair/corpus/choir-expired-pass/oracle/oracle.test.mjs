import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import { app } from "../src/app.ts";
import { issuePass } from "../src/passes.ts";

const score = (pass) => send(app, "/scores/requiem", { headers: { authorization: `Bearer ${pass}` } });
const expired = () => issuePass("ida", Math.floor(Date.now() / 1000) - 3600);

test("expired passes are refused in the house's form", async () => {
  const answer = await score(await expired());
  assert.equal(answer.status, 401);
  assert.deepEqual(Object.keys(answer.body).sort(), ["hint", "refused"]);
  assert.match(answer.headers.get("www-authenticate"), /^Bearer realm="choir", error="/);
});

test("singers can tell them from forged ones", async () => {
  const answer = await score(await expired());
  assert.match(`${answer.text} ${answer.headers.get("www-authenticate")}`, /expired/i);
  assert.notEqual(answer.body.refused, "pass_forged");
});

test("the others are as they were", async () => {
  const pass = await issuePass("ida");
  assert.deepEqual((await score(pass)).body, { score: "requiem", singer: "ida", part: "alto" });
  assert.equal((await score(`${pass.slice(0, -6)}AAAAAA`)).body.refused, "pass_forged");
  assert.equal((await send(app, "/scores/x")).body.refused, "pass_missing");
});
