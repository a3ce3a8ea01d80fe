/** "2026-01-01T00:00:00Z ERROR disk is full" as an entry. */
exports.parseLine = (line) => {
  const [at, level, ...words] = line.split(' ')
  return { at, level: level.toLowerCase(), message: words.join(' ') }
}
