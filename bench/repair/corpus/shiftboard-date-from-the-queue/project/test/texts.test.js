"use strict";

const assert = require("node:assert");
const { test } = require("node:test");
const { handlers } = require("../lib/handlers");
const { shiftText } = require("../lib/texts");

test("a shift", () => {
  const start = new Date("2026-03-02T06:30:00Z");
  assert.strictEqual(shiftText({ person: "Ana", start, hours: 8 }), "Ana: Mon 06:30-14:30");
});

test("a holiday from the queue", () => {
  const text = handlers["holiday.granted"]({ person: "Bo", from: "2026-07-01T00:00:00.000Z", days: 3 });
  assert.strictEqual(text, "Bo: 3 days from Wed 2026-07-01");
});
