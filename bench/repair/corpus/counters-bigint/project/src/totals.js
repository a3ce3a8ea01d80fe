/** Views of all sites, exact. */
export function totalViews (rows) {
  return rows.reduce((sum, row) => sum + row.views, 0n)
}

export function totalUnique (rows) {
  return rows.reduce((sum, row) => sum + row.unique, 0)
}

export function busiest (rows) {
  return rows.reduce((best, row) => (best && best.views >= row.views ? best : row), null)
}
