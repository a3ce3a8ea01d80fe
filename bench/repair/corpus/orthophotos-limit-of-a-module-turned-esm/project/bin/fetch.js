'use strict'

const { readFileSync } = require('node:fs')
const { fetchArea } = require('../lib/area')
const { paint } = require('../lib/tiles')

const area = JSON.parse(readFileSync(process.argv[2], 'utf8'))
fetchArea(area, paint).then(tiles => {
  console.log(`${area.name}: ${tiles.length} tiles, ${tiles.filter(tile => tile.empty).length} empty`)
})
