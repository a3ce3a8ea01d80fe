import assert from "node:assert/strict";
import { test } from "node:test";
import { isLong, priced } from "../src/stay.ts";
import { tariffOf } from "../src/tariff.ts";

test("tariffs", () => {
  assert.equal(tariffOf("dinghy").name, "pleasure");
  assert.equal(priced({ vessel: "x", kind: "freighter", days: 1 }).tariff.perDay, 240);
});

test("long stays", () => assert.ok(isLong({ vessel: "x", kind: "yacht", days: 31 })));
