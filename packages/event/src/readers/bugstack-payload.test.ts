import { describe, expect, it } from "vitest";
import { CanonicalEvent } from "../event.ts";
import { isBugstackPayload, readBugstackPayload } from "./bugstack-payload.ts";

const javascript = {
  error: {
    id: "err_m1abc_x7f3k2p",
    fingerprint: "7a3f",
    name: "TypeError",
    message: "Cannot read properties of undefined (reading 'id')",
    stack:
      "TypeError: Cannot read properties of undefined (reading 'id')\n    at getUser (/app/src/user.js:10:5)\n    at Layer.handle (/app/node_modules/express/lib/router/layer.js:95:5)",
    timestamp: "2026-02-23T10:00:00.000Z",
    route: "/users/:id",
    method: "GET",
    statusCode: 500,
    url: "/users/7?full=1",
    requestHeaders: { accept: "*/*" },
    requestBody: { a: 1 },
    environment: "production",
    metadata: { expressVersion: "4.19.0" },
    sdkVersion: "0.2.0",
    nodeVersion: "v20.1.0",
  },
};

const python = {
  apiKey: "bs_live_secret",
  error: {
    message: "division by zero",
    stackTrace:
      'Traceback (most recent call last):\n  File "/app/views.py", line 3, in divide\n    return a / b\nZeroDivisionError: division by zero\n',
    file: "/app/views.py",
    function: "divide",
    fingerprint: "0011223344556677",
  },
  environment: {
    language: "python",
    languageVersion: "3.12.1",
    framework: "fastapi",
    os: "linux",
    sdkVersion: "1.1.0",
  },
  timestamp: "2026-02-23T10:00:00.123456+00:00",
  request: { route: "/divide", method: "POST" },
};

describe("readBugstackPayload", () => {
  it("reads the JavaScript SDK", () => {
    const event = readBugstackPayload(javascript);
    expect(CanonicalEvent.parse(event)).toEqual(event);
    expect(event).toMatchObject({
      kind: "error",
      platform: "node",
      environment: "production",
      responseStatus: 500,
      timestamp: "2026-02-23T10:00:00.000Z",
      request: {
        method: "GET",
        path: "/users/7",
        route: "/users/:id",
        query: [["full", "1"]],
        body: { a: 1 },
      },
      sdk: { name: "bugstack-sdk", version: "0.2.0" },
    });
    expect(event.exceptions).toHaveLength(1);
    expect(event.exceptions[0]).toMatchObject({ type: "TypeError", value: javascript.error.message });
    expect(event.exceptions[0]?.frames.map(({ function: name, inApp }) => [name, inApp])).toEqual([
      ["Layer.handle", false],
      ["getUser", true],
    ]);
  });

  it("reads the frames where the stack is missing, and a thrown value that is no error", () => {
    const frames = [
      { function: "f", file: "/app/a.js", line: 3, column: 9, isNodeModule: false, isInternal: false },
    ];
    const event = readBugstackPayload({
      error: { name: "Error", stackFrames: frames, route: "generic", method: "N/A" },
    });
    expect(event.exceptions[0]).toMatchObject({ type: "Error", value: "" });
    expect(event.exceptions[0]?.frames[0]).toMatchObject({
      path: "/app/a.js",
      line: 3,
      column: 9,
      inApp: true,
    });
    expect(event.request).toBeNull();
  });

  it("reads the Python SDK", () => {
    const event = readBugstackPayload(python);
    expect(event).toMatchObject({
      platform: "python",
      environment: null,
      timestamp: "2026-02-23T10:00:00.123Z",
      request: { method: "POST", route: "/divide" },
      contexts: { runtime: { name: "python", version: "3.12.1" }, framework: { name: "fastapi" } },
    });
    expect(event.exceptions[0]).toMatchObject({ type: "ZeroDivisionError", value: "division by zero" });
    expect(event.exceptions[0]?.frames[0]).toMatchObject({ function: "divide", contextLine: "return a / b" });
  });

  it("reads the Ruby SDK", () => {
    const stackTrace =
      "Billing::Failed: no card\n  from /app/billing.rb:7:in 'charge'\n  from /usr/lib/ruby/gems/rack/handler.rb:3:in `call'";
    const event = readBugstackPayload({
      ...python,
      environment: { language: "ruby" },
      error: { stackTrace },
    });
    expect(event.exceptions[0]).toMatchObject({ type: "Billing::Failed", value: "no card" });
    expect(event.exceptions[0]?.frames.map(({ function: name, line }) => [name, line])).toEqual([
      ["call", 3],
      ["charge", 7],
    ]);
  });

  it("reads the Go SDK, whose stack is a goroutine's", () => {
    const stackTrace =
      "goroutine 1 [running]:\nmain.charge(0x1)\n\t/app/main.go:12 +0x1d\nmain.main()\n\t/app/main.go:5 +0x20\n";
    const error = {
      message: "index out of range",
      stackTrace,
      file: "/app/main.go",
      function: "main.charge",
    };
    const event = readBugstackPayload({ ...python, environment: { language: "go" }, error });
    expect(event.exceptions[0]).toMatchObject({ type: "Error", value: "index out of range" });
    expect(event.exceptions[0]?.frames.map(({ function: name, line }) => [name, line])).toEqual([
      ["main.main", 5],
      ["main.charge", 12],
    ]);
  });

  it("gives one id to what is sent twice, and keeps no API key", () => {
    for (const payload of [javascript, python]) {
      const [first, second] = [readBugstackPayload(payload), readBugstackPayload(structuredClone(payload))];
      expect(first.eventId).toBe(second.eventId);
      expect(JSON.stringify(first)).not.toContain("bs_live_secret");
    }
    const later = { ...python, timestamp: "2026-02-23T10:00:01Z" };
    expect(readBugstackPayload(later).eventId).not.toBe(readBugstackPayload(python).eventId);
  });

  it.each([{}, { error: "text" }, { error: {} }, { error: { message: "m" }, exception: [] }, [], null])(
    "does not take %j for a payload",
    (json) => {
      expect(isBugstackPayload(json)).toBe(false);
      expect(() => readBugstackPayload(json)).toThrow("Not a bugstack payload");
    },
  );
});
