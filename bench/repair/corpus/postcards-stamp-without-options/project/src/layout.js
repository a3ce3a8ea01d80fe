'use strict'

const DEFAULTS = { width: 24, border: '*' }

exports.box = function (lines, options) {
  const { width, border } = Object.assign({}, DEFAULTS, options)
  const edge = border.repeat(width)
  const body = lines.map((line) => `${border} ${line.padEnd(width - 4)} ${border}`)
  return [edge, ...body, edge].join('\n')
}

exports.center = function (text, options = {}) {
  const { width = DEFAULTS.width } = options
  const space = Math.max(0, Math.floor((width - text.length) / 2))
  return ' '.repeat(space) + text
}
