function plan (spans) {
  return spans.map(([from, to], index) => ({ name: `cut-${index + 1}`, from, seconds: to - from }))
}

module.exports = { plan }
