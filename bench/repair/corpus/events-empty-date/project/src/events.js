const { isoOrNull } = require('./dates')

const list = () => [
  { id: 'e1', title: 'Concert', start: '2026-03-01T18:00:00Z', end: '2026-03-01T20:00:00Z' },
  { id: 'e2', title: 'Flea market', start: '2026-03-07T07:00:00Z', end: '', url: 'https://example.org/flea' }
]

const toJson = (event) => ({
  id: event.id,
  title: event.title,
  start: isoOrNull(event.start),
  end: isoOrNull(event.end)
})

module.exports = { list, toJson }
