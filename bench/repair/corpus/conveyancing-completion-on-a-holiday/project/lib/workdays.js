const { isHoliday } = require('./holidays')

const DAY = 24 * 60 * 60 * 1000

function addDays (day, count) {
  return new Date(Date.parse(day) + count * DAY).toISOString().slice(0, 10)
}

function isWeekend (day) {
  const weekday = new Date(day).getUTCDay()
  return weekday === 0 || weekday === 6
}

// The day itself, or the first working day after it.
function workday (day) {
  if (isWeekend(day)) return workday(addDays(day, 1))
  if (isHoliday(day)) return workday(day)
  return day
}

// The last working day before a day.
function workdayBefore (day) {
  const before = addDays(day, -1)
  return isWeekend(before) || isHoliday(before) ? workdayBefore(before) : before
}

module.exports = { addDays, workday, workdayBefore }
