/** Text on the left of a cell; what is too long is cut. */
function left (text, width) {
  const fitted = text.length > width ? text.slice(0, width - 1) + '…' : text
  return fitted + ' '.repeat(width - fitted.length)
}

/** Text on the right of a cell. */
function right (text, width) {
  return ' '.repeat(width - text.length) + text
}

module.exports = { left, right }
