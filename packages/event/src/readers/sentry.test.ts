import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cpuTimeOf } from "../../test/cpu-time.ts";
import { readJsonFixture, sentryEvents } from "../../test/fixtures.ts";
import { CanonicalEvent } from "../event.ts";
import { LIMITS } from "../limits.ts";
import { readSentryEvent } from "./sentry.ts";

function fixture(name: string): CanonicalEvent {
  return readSentryEvent(readJsonFixture(`sentry-events/${name}.json`));
}

describe("readSentryEvent", () => {
  it.each(sentryEvents())("accepts %s", (_name, event) => {
    const read = readSentryEvent(event);
    expect(CanonicalEvent.parse(read)).toEqual(read);
    expect(JSON.stringify(read)).not.toContain("\\u0000");
    const sent = event.exception as { values?: unknown[] } | unknown[] | undefined;
    const values = Array.isArray(sent) ? sent : sent?.values;
    expect(read.exceptions).toHaveLength(values?.length ?? 0);
  });

  it("reads the chain of a Python exception, its frames and its locals", () => {
    const event = fixture("glitchtip/python_zero_division");
    const [exception] = event.exceptions;
    expect(exception).toMatchObject({
      type: "ZeroDivisionError",
      value: "division by zero",
      mechanism: { type: "django", handled: false },
      relation: null,
    });
    expect(exception?.frames.at(-1)).toMatchObject({ function: "get", inApp: true, line: 18 });
    expect(exception?.frames[0]?.locals).toHaveProperty("request");
    expect(event.request).toMatchObject({ method: "GET", path: "/divide-zero/" });
    expect(event.timestamp).toBe("2020-05-02T16:54:20.487Z");
  });

  it("tells how the links of a chain hang together", () => {
    const group = fixture("bugsink/exception-group").exceptions;
    expect(group.at(-1)).toMatchObject({ type: "ExceptionGroup", relation: null });
    expect(group.slice(0, -1).map(({ relation }) => relation)).toEqual(
      group.slice(0, -1).map(() => "member"),
    );
    const chain = readSentryEvent({
      platform: "python",
      exception: {
        values: [
          { type: "A", mechanism: { type: "chained", source: "__cause__", exception_id: 2, parent_id: 1 } },
          { type: "B", mechanism: { type: "chained", source: "__context__", exception_id: 1, parent_id: 0 } },
          { type: "C", mechanism: { type: "generic", exception_id: 0 } },
        ],
      },
    });
    expect(chain.exceptions.map(({ relation }) => relation)).toEqual(["cause", "context", null]);
  });

  it.each([
    ["a flat list", [{ type: "A" }, { type: "B" }], ["A", "B"]],
    ["a single object", { type: "A", value: 5 }, ["A"]],
    ["an object with values", { values: [{ type: "A" }, null, "no"] }, ["A"]],
    ["null", null, []],
    ["text", "A: b", []],
    ["an empty object", {}, []],
  ])("takes exceptions as %s", (_form, exception, types) => {
    expect(readSentryEvent({ exception }).exceptions.map(({ type }) => type)).toEqual(types);
  });

  it("parts a qualified class name from its module", () => {
    const [exception] = readSentryEvent({
      exception: [{ type: "jose.exceptions.ExpiredSignatureError" }],
    }).exceptions;
    expect(exception).toMatchObject({ module: "jose.exceptions", type: "ExpiredSignatureError" });
    const [native] = readSentryEvent({ exception: [{ type: "EXC_BAD_ACCESS / 0x00000032" }] }).exceptions;
    expect(native).toMatchObject({ module: null, type: "EXC_BAD_ACCESS / 0x00000032" });
  });

  it("reads what our own SDK adds", () => {
    const event = readSentryEvent({
      exception: [{ type: "HTTPException" }],
      request: { url: "http://api.test/orders/7?page=2", method: "get" },
      contexts: {
        bugstack: {
          kind: "observation",
          status: 401,
          route: "/orders/{id}",
          commit: "ABCDEF1234",
          occurrences: 12,
        },
      },
    });
    expect(event).toMatchObject({
      kind: "observation",
      responseStatus: 401,
      commit: "abcdef1234",
      occurrences: 12,
      request: { method: "GET", path: "/orders/7", route: "/orders/{id}", query: [["page", "2"]] },
    });
  });

  it.each([
    ["missing", undefined],
    ["a path", "../../x"],
    ["too long", "a".repeat(10_000)],
    ["a number", 12],
  ])("gives a fresh id when the event's is %s", (_what, event_id) => {
    expect(readSentryEvent({ event_id }, { newEventId: () => "f".repeat(32) }).eventId).toBe("f".repeat(32));
  });

  it("takes ids with dashes, and the envelope's before the event's", () => {
    const dashed = "9EC79C33-ec99-42ab-8353-589fcb2e04dc";
    expect(readSentryEvent({ event_id: dashed }).eventId).toBe("9ec79c33ec9942ab8353589fcb2e04dc");
    expect(readSentryEvent({ event_id: "a".repeat(32) }, { eventId: dashed }).eventId).toMatch(/^9ec7/);
  });

  it.each([
    [1_700_000_000.5, "2023-11-14T22:13:20.500Z"],
    ["1700000000", "2023-11-14T22:13:20.000Z"],
    ["2020-05-02T16:54:20.487Z", "2020-05-02T16:54:20.487Z"],
    ["2020-05-02T16:54:20", "2020-05-02T16:54:20.000Z"],
    ["2020-05-02T18:54:20+02:00", "2020-05-02T16:54:20.000Z"],
    ["yesterday", null],
    [1e300, null],
    [null, null],
  ])("reads the time %j as %j", (sent, expected) => {
    expect(readSentryEvent({ timestamp: sent }).timestamp).toBe(expected);
  });

  it("coerces numbers where text belongs, and pairs where objects belong", () => {
    const event = readSentryEvent({
      user: { id: 42 },
      tags: [["a", 1], ["b", null], { key: "c", value: true }],
      fingerprint: [1, "{{ default }}"],
      release: 17,
      request: { headers: [["X-A", "1"]], cookies: "a=1; b=2", query_string: [["q", 5]], data: '{"n": 1}' },
    });
    expect(event.user).toEqual({ id: "42" });
    expect(event.tags).toEqual({ a: "1", b: "", c: "true" });
    expect(event.fingerprint).toEqual(["1", "{{ default }}"]);
    expect(event.release).toBe("17");
    expect(event.request).toMatchObject({
      headers: [["X-A", "1"]],
      cookies: { a: "1", b: "2" },
      query: [["q", "5"]],
      body: { n: 1 },
    });
  });

  it.each([
    [{ message: "plain" }, "plain"],
    [{ logentry: "as text" }, "as text"],
    [{ logentry: { message: "%s of %s", params: ["a", 2] } }, "a of 2"],
    [{ logentry: { message: "%(who)s left", params: { who: "bob" } } }, "bob left"],
    [{ logentry: { message: "x %s", formatted: "x y" }, message: "other" }, "x y"],
    [{ message: { formatted: "f" } }, "f"],
    [{}, null],
  ])("finds the message in %j", (event, message) => {
    expect(readSentryEvent(event).message).toBe(message);
  });

  it("drops NUL and lone surrogates, which no database holds", () => {
    const event = readSentryEvent({ message: "a\u0000b\ud800", extra: { "k\u0000": ["\u0000v"] } });
    expect(event.message).toBe("ab\ufffd");
    expect(event.extra).toEqual({ k: ["v"] });
  });

  it("is not reached by keys that could change a prototype", () => {
    const hostile = JSON.parse(
      '{"tags":{"__proto__":"x","constructor":"y"},"extra":{"__proto__":{"polluted":1},"deep":{"__proto__":{"polluted":1}}},"contexts":{"__proto__":{"a":1}}}',
    );
    const event = readSentryEvent(hostile);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    expect(event.tags).toEqual({ constructor: "y" });
    expect(Object.getPrototypeOf(event.extra.deep)).toBe(Object.prototype);
  });

  it("takes a message for one, also where the SDK made up an exception to give it a stack", () => {
    const mechanism = { type: "generic", handled: true, synthetic: true };
    const made = { value: "stock is low", stacktrace: { frames: [{ function: "?", lineno: 1 }] }, mechanism };
    for (const event of [{ message: "stock is low" }, {}]) {
      const read = readSentryEvent({ ...event, level: "info", exception: { values: [made] } });
      expect(read).toMatchObject({ kind: "message", message: "stock is low", exceptions: [] });
    }
  });

  it("leaves exceptions alone that have a class or that nobody made up", () => {
    for (const exception of [
      { value: "v", mechanism: { synthetic: false } },
      { value: "v" },
      { type: "SIGSEGV", value: "v", mechanism: { synthetic: true } },
    ]) {
      expect(readSentryEvent({ exception: [exception] })).toMatchObject({
        kind: "error",
        exceptions: [{ value: "v" }],
      });
    }
  });

  it("cuts what is too much and stays quick", () => {
    const many = 100_000;
    let deep: unknown = "end";
    for (let level = 0; level < many; level++) deep = [deep];
    const frames = Array.from({ length: 1_000 }, (_, index) => ({
      lineno: index,
      in_app: index % 100 === 50,
    }));
    const sent = {
      message: "m".repeat(1_000_000),
      extra: { deep, wide: Array.from({ length: many }, () => "x"), big: "y".repeat(1_000_000) },
      tags: Object.fromEntries(Array.from({ length: many }, (_, index) => [`t${index}`, "v".repeat(1_000)])),
      breadcrumbs: Array.from({ length: many }, () => ({ message: "b" })),
      exception: [{ type: "E", value: "v".repeat(1_000_000), stacktrace: { frames } }],
      contexts: { huge: { number: JSON.parse("1e400") } },
    };
    expect(cpuTimeOf(() => readSentryEvent(sent))).toBeLessThan(1_000);
    const event = readSentryEvent(sent);
    expect(JSON.stringify(event).length).toBeLessThan(200_000);
    expect(event.message).toHaveLength(LIMITS.messageCharacters);
    const lines = event.exceptions[0]?.frames.map(({ line }) => line) ?? [];
    expect(lines).toHaveLength(LIMITS.frames);
    expect([lines[0], lines.at(-1)]).toEqual([0, 999]);
    expect(lines).toContain(550);
    expect(CanonicalEvent.parse(event)).toEqual(event);
  });

  it("makes a valid event of any JSON whatever", () => {
    const fields = [
      "exception",
      "message",
      "logentry",
      "request",
      "user",
      "tags",
      "contexts",
      "extra",
      "level",
    ];
    const more = [
      "breadcrumbs",
      "modules",
      "sdk",
      "fingerprint",
      "timestamp",
      "platform",
      "transaction",
      "release",
    ];
    fc.assert(
      fc.property(
        fc.oneof(
          fc.jsonValue(),
          fc.dictionary(fc.constantFrom(...fields, ...more), fc.jsonValue({ maxDepth: 4 }), { maxKeys: 10 }),
          fc.record({
            exception: fc.array(
              fc.record({
                type: fc.jsonValue(),
                stacktrace: fc.record({ frames: fc.array(fc.jsonValue()) }),
              }),
            ),
          }),
        ),
        (json) => {
          const event = readSentryEvent(json);
          expect(CanonicalEvent.safeParse(event).error).toBeUndefined();
        },
      ),
    );
  });
});
