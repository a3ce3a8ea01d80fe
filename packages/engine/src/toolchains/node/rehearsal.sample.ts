import type { ProjectFiles } from "../conformance.ts";
import type { RehearsalSample } from "../rehearsal-conformance.ts";

/** A cart whose total is wrong where there is more than one piece. */
export function rehearsalNodeSample({
  manifests,
  ending = "mjs",
  style = ending === "cjs" ? "cjs" : "esm",
  imports,
}: {
  readonly manifests: ProjectFiles;
  readonly ending?: "mjs" | "cjs" | "js" | "ts";
  /** `import` or `require`. */
  readonly style?: "esm" | "cjs";
  readonly imports: string;
}): RehearsalSample {
  const isModule = style === "esm";
  const types = ending === "ts" ? [": number[]", ": number", ": any"] : ["", "", ""];
  const total = (body: string): string =>
    `function total(prices${types[0]}, count${types[1]})${types[2]} {\n  ${body}\n}`;
  const sum = "prices.reduce((sum, price) => sum + price, 0)";
  const globals = ending === "ts" ? "(globalThis as any)" : "globalThis";
  const tools = ending === "ts" ? "(Array.prototype as any)" : "Array.prototype";
  const text = total(`return ${sum} + count - 1;`);
  const testFile = `test/cart.test.${ending}`;
  const load = isModule
    ? `import { total } from "../src/cart.${ending}";`
    : `const { total } = require("../src/cart.${ending}");`;
  return {
    files: {
      ...manifests,
      [`src/cart.${ending}`]: `// Prices in € cents.\n${isModule ? "export " : ""}${text}\n${isModule ? "" : "exports.total = total;\n"}`,
      [testFile]: `${imports}\n${load}\n\ndescribe("cart", () => {\n  it("counts pieces", () => {\n    assert.equal(total([1, 2], 2), 6);\n  });\n\n  it("has one piece", () => {\n    assert.equal(total([4], 1), 4);\n  });\n});\n`,
    },
    module: `src/cart.${ending}`,
    name: "total",
    text,
    failing: `${testFile}::cart counts pieces`,
    passing: `${testFile}::cart has one piece`,
    right: total(`return ${sum} * count;`),
    harmful: total("return 6;"),
    unparsable: total("return (;"),
    endless: total("for (;;) {}"),
    leaving: total("process.exit(0);"),
    littering: total(
      `${globals}.littered = true;\n  ${tools}.toSpliced = () => [];\n  process.env.LITTERED = "1";\n  return ${sum} * count;`,
    ),
    lingering: total(
      `setInterval(() => {\n    ${globals}.littered = true;\n  }, 1);\n  return ${sum} * count;`,
    ),
    breaking: total(
      `const right = ${sum} * count;\n  ${globals}.JSON.parse = ${globals}.Promise.all = () => {\n    throw new Error("broken");\n  };\n  return right;`,
    ),
    screensApart: true,
    searching: total(
      `if (${globals}.littered || process.env.LITTERED || [1].toSpliced(0, 0).length !== 1) return -1;\n  return ${sum} * count;`,
    ),
  };
}
