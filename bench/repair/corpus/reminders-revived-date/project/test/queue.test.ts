import { expect, test } from "vitest";
import { delay, line } from "../src/due.ts";
import { nextCleanup, nextReminder, Queue } from "../src/queue.ts";

test("due", () => {
  const reminder = { id: "a", to: "x", runAt: new Date("2026-05-01T08:00:00Z") };
  expect(delay(reminder, new Date("2026-05-01T07:00:00Z"))).toBe(3_600_000);
  expect(line(reminder)).toBe("x at 2026-05-01T08:00");
});

test("queue", () => {
  const queue = new Queue();
  expect(nextReminder(queue)).toBe(null);
  queue.push({ id: "c", before: new Date(0) });
  expect(nextCleanup(queue)?.before.getTime()).toBe(0);
});
