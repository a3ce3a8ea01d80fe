'use strict'

const assert = require('node:assert/strict')
const { test } = require('node:test')
const { paint, tilesOf } = require('../lib/tiles')

test('tiles of an area', () => {
  const tiles = tilesOf({ zoom: 1, x: [0, 1], y: [0, 1] })
  assert.deepEqual(tiles.map(({ x, y }) => `${x}${y}`), ['00', '10', '01', '11'])
})

test('a tile is painted', async () => {
  assert.deepEqual(await paint({ zoom: 2, x: 1, y: 1 }), { key: '2/1/1', empty: true })
})
