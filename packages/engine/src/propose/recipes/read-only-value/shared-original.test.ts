import { describe, expect, it } from "vitest";
import { repaired } from "../javascript/bad-value/repaired.testing.ts";

const SET = `export function label(order, style) {
  if (order.gift) style.paper = "red";
  return [style.paper, order.name];
}
`;

async function fixed(styles: string, call = "return label(order, styleFor(order));") {
  const main = `import { label } from "./label.js";\nimport { styleFor } from "./styles.js";\n\nexport function print(order) {\n  ${call}\n}\n`;
  const made = await repaired(
    { "src/label.js": SET, "src/styles.js": styles, "src/main.js": main },
    "TypeError: Cannot assign to read only property 'paper' of object '#<Object>'",
    [
      { path: "src/label.js", statement: "if (order.gift)", at: "style.paper", function: "label" },
      { path: "src/main.js", statement: "return label", at: "label(", function: "print" },
    ],
    null,
  );
  return made?.text ?? "";
}

const styles = (other: string) =>
  `const PLAIN = Object.freeze({ paper: "white" });\n\nexport function styleFor(order) {\n  if (!order.style) return PLAIN;\n  return ${other};\n}\n`;

describe("a function that gives a copy in one way and the frozen original in another", () => {
  it("gives a copy in both", async () => {
    expect(await fixed(styles("{ ...PLAIN, paper: order.style }"))).toContain("return { ...PLAIN };");
    const named = "const style = styleFor(order);\n  return label(order, style);";
    expect(await fixed(styles("{ ...PLAIN, paper: order.style }"), named)).toContain("return { ...PLAIN };");
  });

  it.each([
    ["it copies in none", styles("STYLES[order.style]")],
    [
      "what it gives is not frozen",
      styles("{ ...PLAIN, paper: order.style }").replace("Object.freeze", "made"),
    ],
  ])("is left alone where %s", async (_name, text) => {
    expect(await fixed(text)).not.toContain("return { ...PLAIN };");
  });
});
