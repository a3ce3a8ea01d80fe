import { expect, it } from "vitest";
import { repaired } from "../javascript/bad-value/repaired.testing.ts";

const SAID = "TypeError: Cannot read private member #rows from an object whose class did not declare it";

async function kept(source: string): Promise<string> {
  const place = { path: "src/box.mjs", statement: "this.#rows.length", at: "this" };
  return (await repaired({ "src/box.mjs": source }, SAID, [place], null))?.text ?? "";
}

it("a method with private fields that a timer calls is bound to its object", async () => {
  const source = `export class Box {
  #rows = [];
  start() {
    setTimeout(this.flush, 50);
  }
  flush() {
    return this.#rows.length;
  }
}
`;
  expect(await kept(source)).toContain("setTimeout(this.flush.bind(this), 50);");
});

it("a function inside a method becomes an arrow, which keeps the object", async () => {
  const source = `export class Box {
  #rows = [];
  watch(stream) {
    stream.on("end", function () {
      console.log(this.#rows.length);
    });
  }
}
`;
  expect(await kept(source)).toContain('stream.on("end", () => {');
});
