export function invoiceView(invoice) {
  const total = invoice.lines.reduce((sum, line) => sum + line.price.amount, 0);
  return { id: invoice.id, total };
}
