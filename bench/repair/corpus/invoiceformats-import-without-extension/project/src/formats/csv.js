import { amountOf, written } from "../amounts.js";

export function render({ number, lines }) {
  return lines.map((line) => [number, line.text, line.quantity, written(amountOf(line))].join(";")).join("\n");
}
