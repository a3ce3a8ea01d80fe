const NAME_WIDTH = 12
const BAR_WIDTH = 20

/** Columns as wide as what they hold, numbers to the right. */
export function table (head, rows) {
  const widths = head.map((title, column) => Math.max(title.length, ...rows.map(row => String(row[column]).length)))
  const line = row =>
    row
      .map((cell, column) =>
        typeof cell === 'number' ? String(cell).padStart(widths[column]) : cell.padEnd(widths[column])
      )
      .join('  ')
      .trimEnd()
  return [line(head), ...rows.map(line)].join('\n')
}

function label (name) {
  return name + ' '.repeat(NAME_WIDTH - name.length)
}

/** A bar for each value, the largest over the whole width. */
export function barChart (values) {
  const largest = Math.max(...values.map(([, value]) => value), 1)
  return values
    .map(([name, value]) => `${label(name)} ${'#'.repeat(Math.round((value / largest) * BAR_WIDTH))} ${value}`)
    .join('\n')
}
