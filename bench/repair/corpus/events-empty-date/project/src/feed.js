const { stamp } = require('./dates')

function entry (event) {
  const lines = [
    'BEGIN:VEVENT',
    `UID:${event.id}@calendar.example.org`,
    `SUMMARY:${event.title}`,
    `DTSTART:${stamp(event.start)}`,
    `DTEND:${stamp(event.end)}`
  ]
  if (event.url) lines.push(`URL:${event.url}`)
  lines.push('END:VEVENT')
  return lines
}

function feed (list) {
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', ...list.flatMap(entry), 'END:VCALENDAR', ''].join('\r\n')
}

module.exports = { entry, feed }
