import { expect, it } from "vitest";
import { repaired } from "../javascript/bad-value/repaired.testing.ts";

const STOCK = `export let stock = 0;
export function add(count) {
  stock += count;
}
export function reset(count = 0) {
  stock = count;
}
`;

it.each([
  ["stock += order.count;", "add(order.count);", 'import { stock, add } from "./stock.mjs";'],
  ["stock = stock + order.count;", "add(order.count);", 'import { stock, add } from "./stock.mjs";'],
  ["stock++;", "add(1);", 'import { stock, add } from "./stock.mjs";'],
  ["stock = order.count;", "reset(order.count);", 'import { stock, reset } from "./stock.mjs";'],
])("what another module keeps is changed by its function: %s", async (line, call, taken) => {
  const source = `import { stock } from "./stock.mjs";\n\nexport function take(order) {\n  ${line}\n  return stock;\n}\n`;
  const files = { "src/stock.mjs": STOCK, "src/take.mjs": source };
  const place = { path: "src/take.mjs", statement: line, at: "stock" };
  const made = await repaired(files, "TypeError: Assignment to constant variable.", [place], null);
  expect(made?.text).toContain(`  ${call}\n`);
  expect(made?.text).toContain(taken);
});

it("nothing is called where the module has no such function", async () => {
  const source = `import { stock } from "./stock.mjs";\n\nexport function take(order) {\n  stock -= order.count;\n}\n`;
  const files = { "src/stock.mjs": STOCK, "src/take.mjs": source };
  const place = { path: "src/take.mjs", statement: "stock -=", at: "stock" };
  expect(await repaired(files, "TypeError: Assignment to constant variable.", [place], null)).toBeNull();
});
