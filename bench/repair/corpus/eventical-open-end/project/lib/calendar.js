const { escapeText, fold } = require('./text');

/** 20260501T093000Z */
function stamp(value) {
  return new Date(value).toISOString().replace(/[-:]/g, '').replace(/\.\d{3}/, '');
}

function eventLines(event) {
  const lines = ['BEGIN:VEVENT', `UID:${event.id}@eventical`, `DTSTART:${stamp(event.start)}`];
  lines.push(`DTEND:${stamp(event.end)}`);
  lines.push(`SUMMARY:${escapeText(event.title)}`);
  if (event.place) lines.push(`LOCATION:${escapeText(event.place)}`);
  if (event.updated) lines.push(`LAST-MODIFIED:${stamp(event.updated)}`);
  lines.push('END:VEVENT');
  return lines;
}

function calendar(events) {
  const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//eventical//EN'];
  for (const event of events) lines.push(...eventLines(event));
  lines.push('END:VCALENDAR');
  return lines.map(fold).join('\r\n') + '\r\n';
}

module.exports = { calendar, eventLines, stamp };
