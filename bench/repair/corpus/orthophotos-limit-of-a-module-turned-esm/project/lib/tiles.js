'use strict'

function tilesOf ({ zoom, x: [left, right], y: [top, bottom] }) {
  const tiles = []
  for (let y = top; y <= bottom; y++) {
    for (let x = left; x <= right; x++) tiles.push({ zoom, x, y })
  }
  return tiles
}

// What the painter of tiles gives for one of them; open water is empty.
async function paint ({ zoom, x, y }) {
  return { key: `${zoom}/${x}/${y}`, empty: (x + y) % 2 === 0 }
}

module.exports = { paint, tilesOf }
