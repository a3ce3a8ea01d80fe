import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import apps from "../src/app.js";
import session from "../src/session.js";

const castings = (cookie) => send(apps.build(), "/castings", { headers: cookie ? { cookie } : {} });

test("without a session one is refused", async () => {
  for (const cookie of [undefined, "theme=dark", "session="]) {
    const answer = await castings(cookie);
    assert.equal(answer.status, 401, String(cookie));
    assert.deepEqual(Object.keys(answer.body), ["reason"]);
    assert.notEqual(answer.body.reason, "expired");
  }
});

test("the others are as they were", async () => {
  assert.equal((await castings(`session=${session.sign("Ilse")}`)).body.user, "Ilse");
  assert.deepEqual((await castings(`session=${session.sign("Ilse")}x`)).body, { reason: "forged" });
  assert.deepEqual((await castings(`session=${session.sign("Ilse", -1)}`)).body, { reason: "expired" });
  assert.equal((await send(apps.build(), "/ping")).status, 200);
});
