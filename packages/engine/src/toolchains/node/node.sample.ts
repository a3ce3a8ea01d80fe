import type { ProjectFiles, ToolchainSample } from "../conformance.ts";

/** A small shop, the same under each runner: in JavaScript or TypeScript, flat or as a package of a workspace. */
export interface SampleOptions {
  readonly manifests: ProjectFiles;
  readonly root?: string;
  /** Ending of the module and of the tests. */
  readonly ending?: "mjs" | "ts" | "js";
  /** First lines of a test file: where `describe`, `it` and `assert` come from. */
  readonly imports: string;
  readonly skip?: string;
}

const JAVASCRIPT = `
export class OrderError extends Error {
  name = "OrderError";
}

export function price(order) {
  try {
    const { amount } = order.price;
    return amount;
  } catch (error) {
    throw new OrderError("no price", { cause: error });
  }
}

export function quantity(order) {
  try {
    return JSON.parse(order.quantity);
  } catch {
    return 0;
  }
}
`.trimStart();

const TYPESCRIPT = JAVASCRIPT.replace(
  "price(order)",
  "price(order: { readonly price?: { amount: number } | null })",
)
  .replace("order.price;", "order.price as { amount: number };")
  .replace("quantity(order)", "quantity(order: { quantity: string }): number");

export function nodeSample({
  manifests,
  root = "",
  ending = "mjs",
  imports,
  skip = "it.skip",
}: SampleOptions): ToolchainSample {
  const within = (path: string): string => (root === "" ? path : `${root}/${path}`);
  const module = ending === "ts" ? TYPESCRIPT : JAVASCRIPT;
  const testFile = within(`test/orders.test.${ending}`);
  const header = `${imports}\nimport { price, quantity } from "../src/orders.${ending}";\n`;
  const one = (name: string, body: string): ProjectFiles => ({
    [within(`test/${name}.test.${ending}`)]: `${imports}\nit("${name}", () => {\n  ${body}\n});\n`,
  });
  const id = (name: string): string => `${testFile}::orders ${name}`;
  const files = {
    ...manifests,
    [`src/orders.${ending}`]: module,
    [`test/orders.test.${ending}`]: `${header}
describe("orders", () => {
  it("have a price", () => {
    assert.equal(price({ price: { amount: 3 } }), 3);
  });

  it("without a price are free", () => {
    assert.equal(price({ price: null }), 0);
  });

  ${skip}("come later", () => {
    assert.fail();
  });

  it("with a bad quantity are empty", () => {
    assert.equal(quantity({ quantity: "many" }), 0);
  });
});
`,
  };
  return {
    files: Object.fromEntries(
      Object.entries(files).map(([path, text]) => [
        path.startsWith("/") ? path.slice(1) : within(path),
        text,
      ]),
    ),
    root,
    passing: id("have a price"),
    failing: id("without a price are free"),
    skipped: id("come later"),
    swallowing: id("with a bad quantity are empty"),
    module: within(`src/orders.${ending}`),
    older: { type: "TypeError", function: "price" },
    younger: { type: "OrderError", message: "no price" },
    swallowed: { type: "SyntaxError", message: PARSE_MESSAGE },
    passingLines: [7, 8],
    mended: module.replace(
      'throw new OrderError("no price", { cause: error });',
      "void error;\n    return 0;",
    ),
    unparsable: { path: within("src/broken.mjs"), text: "const a = 1;\nconst b = ;\n", line: 2 },
    endless: one("endless", "for (;;) {}"),
    dying: one("dying", "process.exit(0);"),
    broken: { [within(`test/broken.test.${ending}`)]: `${imports}\nimport "../src/nothing.mjs";\n` },
    forging: one("forging", `console.log(${FORGED}); assert.fail();`),
  };
}

const PARSE_MESSAGE = `Unexpected token 'm', "many" is not valid JSON`;
const FORGED = `'{"kind":"test","file":"forged","name":"forged","title":"forged","outcome":"passed","durationMs":1,"failure":null}'`;
