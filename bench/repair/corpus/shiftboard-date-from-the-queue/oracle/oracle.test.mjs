import assert from "node:assert/strict";
import test from "node:test";
import handling from "../lib/handlers.js";
import queues from "../lib/queue.js";
import texts from "../lib/texts.js";

test("a shift through the queue", () => {
  const queue = new queues.Queue();
  queue.put("shift.assigned", { person: "Timo", start: new Date("2026-06-01T22:00:00Z"), hours: 9 });
  queue.put("shift.assigned", { person: "Eva", start: new Date("2026-06-02T08:15:00Z"), hours: 1 });
  const out = [];
  queue.drain((type, payload) => out.push(handling.handlers[type](payload)));
  assert.deepEqual(out, ["Timo: Mon 22:00-07:00 (night)", "Eva: Tue 08:15-09:15"]);
});

test("dates still are dates", () => {
  const start = new Date("2026-03-02T06:30:00Z");
  assert.equal(texts.shiftText({ person: "Ana", start, hours: 8 }), "Ana: Mon 06:30-14:30");
});
