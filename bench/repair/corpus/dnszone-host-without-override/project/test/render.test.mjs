import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { renderZone } from "../lib/render.mjs";

describe("zones", () => {
  it("have overrides", () => {
    const text = renderZone({
      origin: "test",
      ttl: 600,
      hosts: { a: ["192.0.2.1"], b: ["192.0.2.2"] },
      overrides: { a: [60, "soon"], b: [] },
    });
    assert.equal(text, "$ORIGIN test.\na\t60\tIN\tA\t192.0.2.1 ; soon\nb\t600\tIN\tA\t192.0.2.2\n");
  });

  it("have mail", () => {
    const text = renderZone({ origin: "test", ttl: 600, hosts: {}, mail: [{ priority: 5, host: "mx.test." }] });
    assert.equal(text, "$ORIGIN test.\n@\t600\tIN\tMX\t5 mx.test.\n");
  });
});
