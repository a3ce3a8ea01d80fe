import assert from "node:assert";
import { once } from "node:events";
import { after, before, describe, it } from "node:test";
import app from "../src/app.js";

describe("library", () => {
  let server;
  before(async () => {
    server = app.listen(0);
    await once(server, "listening");
  });
  after(() => server.close());
  const get = (path) => fetch(`http://localhost:${server.address().port}${path}`);

  it("shows availability", async () => {
    const response = await get("/api/books/b-1/availability");
    assert.deepStrictEqual(await response.json(), { title: "Emma", available: true });
  });

  it("does not know every member", async () => {
    assert.strictEqual((await get("/api/members/m-9")).status, 404);
  });
});
