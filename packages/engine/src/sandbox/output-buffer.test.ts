import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createOutputBuffer } from "./output-buffer.ts";

describe("createOutputBuffer", () => {
  const chunks = fc.array(fc.string({ unit: fc.constantFrom("a", "b", "c", "\n"), maxLength: 30 }), {
    maxLength: 40,
  });

  it("gives all of what fits, however it is cut into chunks", () => {
    fc.assert(
      fc.property(chunks, (parts) => {
        const buffer = createOutputBuffer(10_000);
        for (const part of parts) buffer.push(Buffer.from(part));
        expect(buffer.text()).toBe(parts.join(""));
        expect(buffer.truncated).toBe(false);
      }),
    );
  });

  it("keeps head and tail of what does not fit, and says how much is missing", () => {
    fc.assert(
      fc.property(chunks, fc.integer({ min: 2, max: 60 }), (parts, limit) => {
        const whole = parts.join("");
        const buffer = createOutputBuffer(limit);
        for (const part of parts) buffer.push(Buffer.from(part));
        expect(buffer.seen).toBe(whole.length);
        expect(buffer.truncated).toBe(whole.length > limit);
        if (!buffer.truncated) return;
        const head = whole.slice(0, Math.floor(limit / 2));
        const tail = whole.slice(whole.length - (limit - head.length));
        expect(buffer.text()).toBe(`${head}\n[… ${whole.length - limit} bytes left out …]\n${tail}`);
      }),
    );
  });
});
