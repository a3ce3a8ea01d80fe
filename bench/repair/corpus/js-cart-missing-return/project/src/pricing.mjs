const PRICES = { a: 3, b: 5 }

export function quote (items) {
  const lines = items.map((item) => ({ ...item, price: PRICES[item.sku] * item.count }))
  return summarise(lines)
}

function summarise (lines) {
  const total = lines.reduce((sum, line) => sum + line.price, 0)
  const summary = { lines, total }
}
