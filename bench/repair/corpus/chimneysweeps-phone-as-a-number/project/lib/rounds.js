/** Households of each street in the order of their houses. */
exports.rounds = households => {
  const streets = {}
  for (const one of households) {
    streets[one.street] = streets[one.street] || []
    streets[one.street].push(one)
  }
  for (const list of Object.values(streets)) list.sort((a, b) => parseInt(a.house) - parseInt(b.house))
  return streets
}
