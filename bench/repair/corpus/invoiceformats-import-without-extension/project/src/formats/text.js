import { amountOf, totalOf, written } from "../amounts.js";

export function render(invoice) {
  const lines = invoice.lines.map((line) => `${line.quantity} x ${line.text}: ${written(amountOf(line))}`);
  return [`Invoice ${invoice.number} for ${invoice.customer}`, ...lines, `Total: ${written(totalOf(invoice))}`].join("\n");
}
