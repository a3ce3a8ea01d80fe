const DAY = 24 * 60

/** Reads the window that the map shows. Dragged from right to left, it comes with its ends swapped. */
export function windowOf(query) {
  const { from, to } = { from: minutes(query.from, 0), to: minutes(query.to, DAY) }
  if (from > to) {
    [from, to] = [to, from]
  }
  return { from, to: Math.min(to, DAY) }
}

function minutes(text, otherwise) {
  const number = Number.parseInt(text, 10)
  return Number.isNaN(number) || number < 0 ? otherwise : number
}
