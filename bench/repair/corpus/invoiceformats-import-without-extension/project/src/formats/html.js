import { amountOf, totalOf, written } from "../amounts.js";

const escape = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

export function render(invoice) {
  const rows = invoice.lines.map((line) => `<tr><td>${escape(line.text)}<td>${written(amountOf(line))}`);
  return `<h1>${invoice.number}</h1><p>${escape(invoice.customer)}</p><table>${rows.join("")}</table><p>${written(totalOf(invoice))}`;
}
