import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import server from "../lib/server.js";

const get = (path, options) => send(server.handler, path, options);

for (const path of ["/documents/%DCbersicht", "/documents/100%", "/documents/%E0%A4%A"]) {
  test(`refuses ${path}`, async () => {
    const faults = [];
    const keep = (error) => faults.push(error);
    process.on("uncaughtException", keep);
    const answer = await get(path);
    process.off("uncaughtException", keep);
    assert.deepEqual(faults, []);
    // A path that cannot be read is a bad request; that there is no such document is true as well.
    assert.ok([400, 404].includes(answer.status), `was ${answer.status}`);
    assert.deepEqual(Object.keys(answer.body), ["reason"]);
  });
}

test("the others are as they were", async () => {
  assert.deepEqual((await get("/documents/%C3%9Cbersicht%20100%20%25")).body, { title: "Übersicht 100 %", year: 1920 });
  assert.deepEqual((await get("/documents/None%21")).body, { reason: "no document None!" });
  assert.deepEqual((await get("/documents")).body, { titles: ["Übersicht 100 %", "Letters"] });
  assert.equal((await get("/documents", { method: "DELETE" })).status, 405);
});
