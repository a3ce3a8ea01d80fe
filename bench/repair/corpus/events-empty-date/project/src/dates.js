/** Date and time in ISO form, or null where there is none. */
function isoOrNull (value) {
  if (!value) return null
  const date = new Date(value)
  return Number.isNaN(date.getTime()) ? null : date.toISOString()
}

/** A time as calendars want it: 20260301T180000Z. */
function stamp (value) {
  return new Date(value).toISOString().replace(/[-:]|\.\d{3}/g, '')
}

module.exports = { isoOrNull, stamp }
