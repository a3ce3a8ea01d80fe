'use strict'

const limit = require('./limit.mjs')
const { tilesOf } = require('./tiles')

const AT_ONCE = 4

// All tiles of an area, fetched a few at a time, in the order of rows.
async function fetchArea (area, fetchTile) {
  const limited = limit(AT_ONCE)
  return Promise.all(tilesOf(area).map(tile => limited(() => fetchTile(tile))))
}

module.exports = { fetchArea, AT_ONCE }
