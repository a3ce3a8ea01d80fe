import fc from "fast-check";
import type { ProjectFiles } from "../conformance.ts";
import type { WarmSample } from "../warm-conformance.ts";

export interface WarmNodeOptions {
  readonly manifests: ProjectFiles;
  /** `import` or `require`. */
  readonly style?: "esm" | "cjs";
  readonly ending?: "mjs" | "cjs" | "js" | "ts";
  /** First lines of the test file: where `it` and `assert` come from. */
  readonly imports: string;
  readonly mutantRuns?: number;
}

/** A cart and a test of its total, for each runner and style of modules. */
export function warmNodeSample({
  manifests,
  style = "esm",
  ending = "mjs",
  imports,
  mutantRuns,
}: WarmNodeOptions): WarmSample {
  const isModule = style === "esm";
  const typed = ending === "ts";
  const need = (names: string, from: string): string =>
    isModule
      ? `import ${names} from ${JSON.stringify(from)};\n`
      : `const ${names} = require(${JSON.stringify(from)});\n`;
  const module = (body: string, head = ""): string =>
    `${head}${isModule ? "export " : ""}function total(prices${typed ? ": number[]" : ""}, count${typed ? ": number" : ""})${typed ? ": any" : ""} {\n${body}\n}\n${isModule ? "" : "exports.total = total;\n"}`;
  const right = "  let sum = 0;\n  for (const price of prices) sum += price;\n  return sum * count;";
  const testFile = `test/cart.test.${ending}`;
  const system = [need("fs", "node:fs"), need("os", "node:os"), need("path", "node:path")].join("");
  const globals = typed ? "(globalThis as any)" : "globalThis";
  const places = "[process.cwd(), os.tmpdir(), os.homedir()]";
  const name = "cart has a total";
  return {
    files: {
      ...manifests,
      [`src/cart.${ending}`]: module(right),
      [testFile]: `${imports}\n${need("{ total }", `../src/cart.${ending}`)}\nit("${name}", async () => {\n  assert.equal(await total([1, 2], 2), 6);\n});\n\nit("cart is empty", () => {\n  assert.equal(total([], 2), 0);\n});\n`,
    },
    module: `src/cart.${ending}`,
    test: `${testFile}::${name}`,
    wrong: { text: module(right.replace("sum * count", "sum + count")), message: /5/ },
    unparsable: module("  return (;"),
    broken: module(right, 'throw new Error("not today");\n'),
    endless: module("  for (;;) {}"),
    leaving: module("  process.exit(0);"),
    dying: module('  process.kill(process.pid, "SIGKILL");\n  for (;;) {}'),
    littering: module(
      `  ${globals}.littered = true;\n  ${typed ? "(Array.prototype as any)" : "Array.prototype"}.toSpliced = () => [];\n  process.env.LITTERED = "1";\n  for (const folder of ${places}) fs.writeFileSync(path.join(folder, "littered.txt"), "");\n  fs.mkdirSync(path.join(os.tmpdir(), "littered"));\n  child.spawn("sleep", ["60"], { detached: true, stdio: "ignore" }).unref();\n${right}`,
      `${system}${need("child", "node:child_process")}`,
    ),
    searching: module(
      `  const left = ${places}.flatMap((folder) => fs.readdirSync(folder).filter((name) => /littered/.test(name)));\n  const alone = fs.readdirSync("/proc").filter((pid) => /^\\d+$/.test(pid) && read("/proc/" + pid + "/cmdline").startsWith("sleep") && read("/proc/1/comm").trim() === "bwrap");\n  if (left.length + alone.length > 0 || ${globals}.littered || process.env.LITTERED || [1].toSpliced(0, 0).length !== 1) throw new Error("littered: " + left + alone);\n${right}`,
      `${system}function read(file${typed ? ": string" : ""}) {\n  try {\n    return fs.readFileSync(file, "utf8");\n  } catch {\n    return "";\n  }\n}\n`,
    ),
    mutants: fc
      .record({
        start: fc.constantFrom("0", "1", "-1", "prices[0]", "null"),
        operator: fc.constantFrom("+=", "-=", "*=", "="),
        join: fc.constantFrom("*", "+", "-", "/", "%"),
        last: fc.constantFrom(
          "count",
          "prices.length",
          "prices[9].amount",
          "undefined",
          "count * (sum > 2 ? 1 : 2)",
        ),
        loop: fc.constantFrom(
          "for (const price of prices)",
          "for (const price of prices.slice(1))",
          "if (false)",
        ),
      })
      .map(({ start, operator, join, last, loop }) =>
        module(
          `  let sum${typed ? ": any" : ""} = ${start};\n  ${loop.startsWith("if") ? "const price = 0;\n  if (count > 2)" : loop} sum ${operator} price;\n  return sum ${join} ${typed ? `(${last} as any)` : last};`,
        ),
      ),
    ...(mutantRuns === undefined ? {} : { mutantRuns }),
  };
}
