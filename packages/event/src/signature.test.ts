import { describe, expect, it } from "vitest";
import type { CanonicalEvent } from "./event.ts";
import { readSentryEvent } from "./readers/sentry.ts";
import { anchorFrame, describeSignature, sameSignature, signatureOf } from "./signature.ts";

interface Raise {
  readonly value?: string;
  readonly line?: number;
  readonly source?: string;
  readonly name?: string;
}

function event({
  value = "no order 7",
  line = 3,
  source = "  raise  X()",
  name = "find",
}: Raise = {}): CanonicalEvent {
  const frames = [
    { function: "handle", in_app: false, lineno: 1, context_line: "call()" },
    { function: name, in_app: true, lineno: line, context_line: source },
    { function: "inner", in_app: false, lineno: 9, context_line: "raise" },
  ];
  return readSentryEvent({ exception: [{ type: "OrderError", value, stacktrace: { frames } }] });
}

describe("the signature", () => {
  it("stays when ids, lines and white space change", () => {
    const moved = event({ value: "no order 8", line: 30, source: "\traise X()" });
    expect(signatureOf(moved.exceptions)).toEqual(signatureOf(event().exceptions));
  });

  it.each<[string, Raise]>([
    ["message", { value: "no such order" }],
    ["statement", { source: "return Y()" }],
    ["function", { name: "load" }],
  ])("changes with the %s", (_what, changed) => {
    expect(sameSignature(signatureOf(event(changed).exceptions), signatureOf(event().exceptions))).toBe(
      false,
    );
  });

  it("is anchored at the innermost frame of the application", () => {
    expect(anchorFrame(event().exceptions)?.function).toBe("find");
    expect(describeSignature(signatureOf(event().exceptions))).toBe("OrderError in find: no order <number>");
  });

  it("does not hold against an error what one side does not know", () => {
    const known = signatureOf(event().exceptions);
    expect(sameSignature({ ...known, statement: null, function: null }, known)).toBe(true);
  });
});
