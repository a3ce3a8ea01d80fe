import { describe, expect, it } from "vitest";
import { repaired } from "../javascript/bad-value/repaired.testing.ts";

function asked(body: string, kin: string, name = "Metered.send") {
  const text = `export class Metered {\n  #wire;\n  constructor(wire, clock) {\n    this.#wire = wire;\n    this.clock = clock;\n  }\n\n  close() {\n    ${kin};\n  }\n\n  ${body}\n}\n`;
  return repaired(
    { "lib/metered.js": text },
    "RangeError: Maximum call stack size exceeded",
    [{ path: "lib/metered.js", statement: "return this.s", at: "this.s", function: name }],
    null,
  );
}

describe("a member that asks itself", () => {
  it("asks what the object stands around, as the members beside it do", async () => {
    const sent = await asked("async send(row) { return this.send(row); }", "return this.#wire.close()");
    expect(sent?.text).toContain("return this.#wire.send(row);");
    const size = await asked("get size() { return this.size + 1; }", "this.#wire.close()", "get size");
    expect(size?.text).toContain("return this.#wire.size + 1;");
  });

  it("is left alone where the members beside it ask several things", async () => {
    const two = "this.clock.close(); this.#wire.close()";
    expect(await asked("async send(row) { return this.send(row); }", two)).toBeNull();
  });
});
