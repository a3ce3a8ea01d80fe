// Days on which no money is moved.
const HOLIDAYS = new Set(['2026-01-01', '2026-04-03', '2026-04-06', '2026-05-04', '2026-05-25', '2026-08-31', '2026-12-25', '2026-12-28'])

exports.isHoliday = day => HOLIDAYS.has(day)
