import assert from "node:assert/strict";
import { test } from "node:test";
import { forecast } from "../src/forecast.js";
import { yieldOf } from "../src/varieties.js";

test("a young plot bears half", () => {
  assert.equal(forecast([{ variety: "Saphir", hectares: 2, planted: 2025 }], 2026), 2000);
  assert.equal(forecast([{ variety: "Saphir", hectares: 2, planted: 2020 }], 2026), 4000);
});

test("an unknown variety", () => assert.equal(yieldOf("Callista"), 2250));
