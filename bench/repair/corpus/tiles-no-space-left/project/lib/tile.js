function render ({ x, y, zoom }) {
  const rows = Array.from({ length: 64 }, (_, at) => `${zoom}/${x}/${y}:${at}`.padEnd(64, '.'))
  return rows.join('\n')
}

module.exports = { render }
