import { CanonicalEvent } from "@bugstack/event";
import { describe, expect, it } from "vitest";
import { provingLocals } from "./proving-locals.ts";

const frame = (more: object) => ({
  ...{ path: "app.py", absolutePath: null, module: null, function: "label", line: 3, column: null },
  ...{ endLine: null, endColumn: null, preContext: [], postContext: [], inApp: true, locals: null },
  contextLine: "    return customer.name",
  ...more,
});
const event = (...frames: object[]) =>
  CanonicalEvent.parse({
    ...{ eventId: "e".repeat(32), kind: "error", timestamp: null, platform: "python", level: "error" },
    ...{ message: null, logger: null, transaction: null, serverName: null, release: null, dist: null },
    ...{ environment: null, commit: null, responseStatus: null, user: {}, tags: {}, contexts: {} },
    ...{
      extra: {},
      breadcrumbs: [],
      fingerprint: null,
      sdk: null,
      occurrences: 1,
      request: null,
      modules: {},
    },
    exceptions: [
      { type: "AttributeError", module: null, value: "x", mechanism: null, relation: null, frames },
    ],
  });

describe("the values that prove a cause", () => {
  it("are those of the statement that failed, and no others", () => {
    const locals = { customer: null, password: "[redacted]", customers: [1], name: 1 };
    expect(provingLocals(event(frame({ locals })))).toEqual([
      { name: "customer", value: "null" },
      { name: "name", value: "1" },
    ]);
  });

  it("are of the application's innermost frame, not of a library's", () => {
    const ours = frame({ locals: { customer: "none" } });
    const library = frame({ inApp: false, locals: { customer: "theirs" } });
    expect(provingLocals(event(ours, library))).toEqual([{ name: "customer", value: "none" }]);
  });

  it("are few, and short", () => {
    const names = Array.from({ length: 20 }, (_, index) => `v${index}`);
    const locals = Object.fromEntries(names.map((name) => [name, "x".repeat(500)]));
    const found = provingLocals(event(frame({ contextLine: names.join(" + "), locals })));
    expect(found).toHaveLength(6);
    expect(found.every(({ value }) => value.length <= 120)).toBe(true);
  });

  it("are none where nothing was captured", () => {
    expect(provingLocals(event())).toEqual([]);
    expect(provingLocals(event(frame({ contextLine: null, locals: { customer: 1 } })))).toEqual([]);
  });
});
