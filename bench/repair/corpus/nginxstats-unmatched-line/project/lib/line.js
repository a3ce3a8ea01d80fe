const STATUS = /" (\d{3}) \d+/
const REQUEST = /"(?:GET|POST|PUT|DELETE|HEAD) ([^ ?"]+)/

// Status of the answer, null when the line is none of ours.
function statusOf (line) {
  const match = STATUS.exec(line)
  return match ? match[1] : null
}

function pathOf (line) {
  return line.match(REQUEST)[1]
}

module.exports = { statusOf, pathOf }
