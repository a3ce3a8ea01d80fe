'use strict'

const { readFileSync } = require('node:fs')

function load (file) {
  const entries = JSON.parse(readFileSync(file, 'utf8'))
  if (!Array.isArray(entries)) throw new TypeError(`${file} is no inventory`)
  return entries
}

module.exports = { load }
