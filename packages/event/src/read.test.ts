import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { readFixture, readJsonFixture } from "../test/fixtures.ts";
import { EventError } from "./error.ts";
import { readAnyEvent, readTrace } from "./read.ts";

const EVENT = {
  event_id: "a".repeat(32),
  platform: "python",
  exception: [{ type: "KeyError", value: "'x'" }],
};
const ENVELOPE = `{"event_id":"${"b".repeat(32)}"}\n{"type":"session"}\n{}\n{"type":"event"}\n${JSON.stringify(EVENT)}\n`;
const TRACE =
  'Traceback (most recent call last):\n  File "/app/a.py", line 1, in f\n    x["a"]\nKeyError: \'a\'\n';

function refusal(run: () => unknown): EventError {
  try {
    run();
  } catch (error) {
    if (error instanceof EventError) return error;
    throw error;
  }
  throw new Error("nothing was refused");
}

describe("readAnyEvent", () => {
  it.each([
    ["a Sentry event", JSON.stringify(EVENT), "a".repeat(32)],
    ["a Sentry event over several lines", JSON.stringify(EVENT, null, 2), "a".repeat(32)],
    ["a byte order mark", `\ufeff${JSON.stringify(EVENT)}`, "a".repeat(32)],
    ["an envelope, whose id counts", ENVELOPE, "b".repeat(32)],
    ["an event wrapped in an object", JSON.stringify({ event: EVENT }), "a".repeat(32)],
  ])("reads %s", (_form, text, id) => {
    for (const input of [text, Buffer.from(text), gzipSync(text)]) {
      const event = readAnyEvent(input);
      expect(event.eventId).toBe(id);
      expect(event.exceptions[0]).toMatchObject({ type: "KeyError", value: "'x'" });
    }
  });

  it("reads an envelope stored as a list", () => {
    const event = readAnyEvent(readFixture("sentry-events/glitchtip/android_sdk_envelope.json"));
    expect(event.exceptions[0]).toMatchObject({ module: "java.lang", type: "Exception" });
  });

  it("reads the payload of a bugstack SDK", () => {
    const payload = {
      apiKey: "k",
      error: { message: "m", stackTrace: TRACE },
      environment: { language: "python" },
    };
    expect(readAnyEvent(JSON.stringify(payload)).exceptions[0]).toMatchObject({
      type: "KeyError",
      value: "'a'",
    });
  });

  it("reads its own canonical form unchanged", () => {
    const event = readAnyEvent(JSON.stringify(EVENT));
    expect(readAnyEvent(JSON.stringify(event))).toEqual(event);
  });

  it.each([
    ["nothing", " \n", "unrecognised", "The event is empty."],
    ["prose", "hello", "unrecognised", "This is no event."],
    ["a trace", TRACE, "unrecognised", "This is the text of a trace, not an event."],
    ["a number", "12", "unrecognised", "This JSON is no object."],
    [
      "a foreign object",
      '{"name":"x"}',
      "unrecognised",
      "This JSON object has none of the fields of an event.",
    ],
    ["a foreign list", "[1,2]", "unrecognised", "This JSON is a list without an event in it."],
    [
      "broken JSON",
      '{"message": ',
      "bad_envelope",
      "Not a valid envelope: envelope header at byte 0 is not JSON.",
    ],
    [
      "an envelope without event",
      '{}\n{"type":"session"}\n{}',
      "no_event",
      "The envelope holds no event, only: session.",
    ],
    [
      "an envelope with a broken event",
      '{}\n{"type":"event"}\n{x',
      "bad_json",
      "The event in the envelope is not a JSON object.",
    ],
  ])("refuses %s and says what to do", (_what, input, code, message) => {
    expect(refusal(() => readAnyEvent(input))).toMatchObject({ code, message });
  });

  it("refuses damaged and exploding compression", () => {
    expect(refusal(() => readAnyEvent(gzipSync(ENVELOPE).subarray(0, 40)))).toMatchObject({
      code: "unrecognised",
    });
    expect(refusal(() => readAnyEvent(gzipSync(Buffer.alloc(60_000_000))))).toMatchObject({
      code: "too_large",
    });
  });
});

describe("readTrace", () => {
  it("reads a traceback of Python", () => {
    expect(readTrace(TRACE)).toMatchObject({
      kind: "error",
      platform: "python",
      level: "error",
      timestamp: null,
      exceptions: [{ type: "KeyError", value: "'a'", frames: [{ path: "/app/a.py", line: 1 }] }],
    });
  });

  it("reads a stack of V8", () => {
    const { plain } = readJsonFixture<Record<string, string>>("traces/node-24.json");
    expect(readTrace(plain ?? "")).toMatchObject({ platform: "node", exceptions: [{ type: "TypeError" }] });
  });

  it("refuses anything else and says what to do", () => {
    const error = refusal(() => readTrace("it does not work"));
    expect(error.code).toBe("no_trace");
    expect(error.remedy).toContain("whole text");
  });
});
