const { addDays, workday, workdayBefore } = require('./workdays')

// When each step of a matter is due, counted from the exchange; money leaves the client a working day before completion.
function timetable ({ exchange, steps }) {
  const due = steps.map(({ name, days }) => ({ name, on: workday(addDays(exchange, days)) }))
  const completion = due.find(({ name }) => name === 'completion')
  if (completion) due.push({ name: 'funds requested', on: workdayBefore(completion.on) })
  return due.sort((a, b) => (a.on < b.on ? -1 : 1))
}

module.exports = { timetable }
