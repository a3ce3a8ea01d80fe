import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { createApp } from "../src/app.js";
import { nextAddress } from "../src/addresses.js";

const headers = { authorization: "Bearer ops-1" };

describe("peers", () => {
  it("are listed", async () => {
    const answer = await createApp().request("/peers", { headers });
    assert.equal((await answer.json()).length, 2);
  });

  it("are added", async () => {
    const answer = await createApp().request("/peers/phone", {
      method: "PUT",
      headers,
      body: JSON.stringify({ key: "cGhvbmUga2V5IQ==" }),
    });
    assert.equal(answer.status, 201);
    assert.equal((await answer.json()).address, "10.8.0.4");
  });

  it("are not removed where there are none", async () => {
    const answer = await createApp().request("/peers/nobody", { method: "DELETE", headers });
    assert.equal(answer.status, 404);
  });

  it("are for operators", async () => {
    assert.equal((await createApp().request("/peers/gateway")).status, 401);
  });
});

it("fills gaps", () => assert.equal(nextAddress(["10.8.0.2", "10.8.0.4"]), "10.8.0.3"));
