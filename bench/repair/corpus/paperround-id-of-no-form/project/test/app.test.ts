import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer } from "node:http";
import test from "node:test";
import { createApp } from "../src/app.ts";

async function ask(app: any, method: string, path: string) {
  const server = createServer(app.callback()).listen(0);
  await once(server, "listening");
  const { port } = server.address() as any;
  const answer = await fetch(`http://127.0.0.1:${port}${path}`, { method });
  const text = await answer.text();
  server.closeAllConnections();
  server.close();
  return [answer.status, text] as const;
}

const ID = "65a1f0c2b7d4e8a9c0b1d2e3";

test("rounds", async () => {
  const app = createApp();
  assert.match((await ask(app, "GET", `/rounds/${ID}`))[1], /Mill Lane/);
  assert.equal((await ask(app, "DELETE", `/rounds/${ID}`))[0], 204);
  assert.equal((await ask(app, "DELETE", `/rounds/${ID}`))[0], 404);
  assert.deepEqual(await ask(app, "GET", "/rounds/7"), [404, "round not found"]);
  assert.equal((await ask(app, "PUT", "/rounds/7/houses/3"))[0], 404);
});
