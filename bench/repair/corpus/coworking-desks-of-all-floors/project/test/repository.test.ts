import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { Query } from "../src/db/query.ts";
import { listBookings, listDesks } from "../src/repository.ts";

describe("desks", () => {
  it("of a floor", async () => {
    assert.deepEqual((await listDesks({ floor: 2 })).map(({ id }) => id), [3, 4]);
  });

  it("that are quiet there", async () => {
    assert.deepEqual((await listDesks({ floor: 2, quiet: true })).map(({ id }) => id), [4]);
  });
});

describe("bookings", () => {
  it("of a member", async () => {
    assert.deepEqual((await listBookings({ member: "ada" })).map(({ day }) => day), ["2026-04-01", "2026-04-02"]);
  });

  it("all", async () => assert.equal((await listBookings({})).length, 3));
});

describe("a query", () => {
  it("says what it asks", () => {
    assert.equal(`${new Query("t", [{ a: 1 }]).where({ a: 2 })}`, "select * from t where a = ?");
  });

  it("wants every value", async () => {
    await assert.rejects(async () => await new Query("t", [{ a: 1 }]).where({ a: undefined }), /Undefined binding/);
  });
});
