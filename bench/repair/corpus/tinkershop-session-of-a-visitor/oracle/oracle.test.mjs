import assert from "node:assert/strict";
import test from "node:test";
import apps from "../src/app.js";
import tokens from "../src/tokens.js";
import { send } from "./kit.mjs";

const secret = "for tests";
const kinds = { visitor: 4, course: 4, staff: 10, member: 12, terminal: 720 };
const accounts = Object.keys(kinds).map((kind) => ({ badge: kind, pin: "1", name: kind, kind }));

test("a session lasts as long as its cookie", async () => {
  for (const [kind, hours] of Object.entries(kinds)) {
    const answer = await send(apps.createApp({ accounts, secret }), "/sessions", { json: { badge: kind, pin: "1" } });
    assert.equal(answer.status, 201, kind);
    const { iat, exp, sub } = tokens.read(answer.body.token, secret);
    assert.equal(exp - iat, hours * 3600, kind);
    assert.equal(sub, kind);
    assert.match(answer.headers.get("set-cookie"), new RegExp(`Max-Age=${hours * 3600};`));
  }
});

test("a visitor is signed in, others are not", async () => {
  const app = apps.createApp({ accounts, secret });
  const { body } = await send(app, "/sessions", { json: { badge: "visitor", pin: "1" } });
  const me = await send(app, "/me", { headers: { authorization: `Bearer ${body.token}` } });
  assert.equal(me.body.kind, "visitor");
  assert.equal((await send(app, "/sessions", { json: { badge: "visitor", pin: "2" } })).status, 401);
  assert.equal((await send(app, "/me")).status, 401);
});
