import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cpuTimeOf } from "../../test/cpu-time.ts";
import { readJsonFixture } from "../../test/fixtures.ts";
import { EventError } from "../error.ts";
import { parseEnvelope } from "./envelope.ts";

interface Vector {
  readonly name: string;
  readonly body_b64: string;
  readonly expect: "ok" | "malformed";
  readonly items: readonly { readonly type: string; readonly payload_b64: string }[] | null;
}

const vectors = readJsonFixture<Vector[]>("envelopes/envelope-vectors.json");

describe("parseEnvelope", () => {
  it.each(vectors.filter((vector) => vector.expect === "ok").map((vector) => [vector.name, vector] as const))(
    "takes %s apart",
    (_name, vector) => {
      const { items } = parseEnvelope(Buffer.from(vector.body_b64, "base64"));
      const found = items.map(({ headers, payload }) => [
        headers.type,
        Buffer.from(payload).toString("base64"),
      ]);
      expect(found).toEqual(vector.items?.map(({ type, payload_b64 }) => [type, payload_b64]));
    },
  );

  it.each(
    vectors.filter((vector) => vector.expect === "malformed").map((vector) => [vector.name, vector] as const),
  )("refuses %s", (_name, vector) => {
    const parse = () => parseEnvelope(Buffer.from(vector.body_b64, "base64"));
    expect(parse).toThrow(EventError);
    expect(parse).toThrow(/^Not a valid envelope: /);
  });

  it("keeps headers that it does not know", () => {
    const { headers, items } = parseEnvelope(
      Buffer.from('{"future":{"x":1}}\n{"type":"event","new":true}\n{}'),
    );
    expect(headers).toEqual({ future: { x: 1 } });
    expect(items[0]?.headers).toEqual({ type: "event", new: true });
  });

  it("gives back what was put together, whatever the payloads hold", () => {
    const item = fc.record({ type: fc.string({ minLength: 1 }), payload: fc.uint8Array({ maxLength: 200 }) });
    fc.assert(
      fc.property(fc.array(item, { maxLength: 8 }), fc.boolean(), (items, trailing) => {
        const parts = items.flatMap(({ type, payload }) => [
          Buffer.from(`\n${JSON.stringify({ type, length: payload.length })}\n`),
          payload,
        ]);
        const body = Buffer.concat([Buffer.from("{}"), ...parts, Buffer.from(trailing ? "\n" : "")]);
        const read = parseEnvelope(body).items.map(({ headers, payload }) => ({
          type: headers.type,
          payload: [...payload],
        }));
        expect(read).toEqual(items.map(({ type, payload }) => ({ type, payload: [...payload] })));
      }),
    );
  });

  it("answers any bytes with an envelope or an EventError", () => {
    const line = fc.constantFrom(
      '{"type":"event"}',
      '{"type":"a","length":3}',
      "{}",
      "abc",
      "",
      '{"length":-1}',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.uint8Array(),
          fc.array(line).map((lines) => Buffer.from(lines.join("\n"))),
        ),
        (bytes) => {
          try {
            parseEnvelope(bytes);
          } catch (error) {
            expect(error).toBeInstanceOf(EventError);
          }
        },
      ),
    );
  });

  it("does not slow down with the number of its items", () => {
    const body = Buffer.from(`{}\n${'{"type":"a"}\n\n'.repeat(200_000)}`);
    const parse = () => expect(() => parseEnvelope(body)).toThrow("more than 1000 items");
    expect(cpuTimeOf(parse)).toBeLessThan(500);
  });
});
