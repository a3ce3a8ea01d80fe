import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer } from "node:http";
import { test } from "node:test";
import request from "supertest";
import { createApp } from "../src/app.js";
import { association } from "../src/association.js";

async function upstream(statuses) {
  const server = createServer((req, res) => {
    res.writeHead(statuses.shift()).end(JSON.stringify({ handicap: 104 }));
  });
  server.listen(0);
  await once(server, "listening");
  return { server, client: association(`http://127.0.0.1:${server.address().port}`, { pause: 1 }) };
}

test("tries again", async () => {
  const { server, client } = await upstream([503, 200]);
  await request(createApp(client)).get("/corrected/Albin/5200").expect(200, { handicap: 104, corrected: 5000 });
  server.close();
});

test("gives up", async () => {
  const { server, client } = await upstream([503, 503, 503]);
  const { body } = await request(createApp(client)).get("/corrected/Albin/5200").expect(502);
  assert.deepEqual(body, { error: "handicaps are not available" });
  server.close();
});
