import assert from "node:assert/strict";
import test from "node:test";
import lib from "../lib/app.js";
import boards from "../lib/board.js";
import { send } from "./kit.mjs";

const headers = { authorization: "Bearer secret" };

test("a level that there is not", async () => {
  const board = new boards.Board();
  const app = lib.createApp(board);
  const answer = await send(app, "/services/web", { method: "PUT", headers, json: { level: "slow" } });
  assert.equal(answer.status, 400);
  assert.match(answer.body.error, /level must be one of/);
  assert.equal(board.get("web").level, "ok");
  assert.equal(board.get("web").incidents.length, 0);
});

test("the others", async () => {
  const board = new boards.Board();
  const app = lib.createApp(board);
  const put = (json, more = headers) => send(app, "/services/web", { method: "PUT", headers: more, json });
  assert.deepEqual((await put({ level: "down" })).body, { name: "web", level: "down", incidents: 1 });
  assert.equal((await put({ level: "ok" }, {})).status, 401);
  assert.equal((await send(app, "/status")).body.status, "down");
  assert.equal((await send(app, "/services/web")).body.incidents, 1);
  assert.equal((await send(app, "/services/fax")).status, 404);
});
