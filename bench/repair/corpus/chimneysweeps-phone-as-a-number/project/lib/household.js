const { normalise } = require('./phone')

// Whatever a district calls a number.
const text = value => (value === undefined || value === null ? '' : String(value).trim())

exports.household = row => ({
  name: text(row.name),
  street: text(row.street),
  house: text(row.house),
  postcode: text(row.postcode).padStart(5, '0'),
  phone: row.phone ? normalise(row.phone) : null
})
