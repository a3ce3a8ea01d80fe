const deeds = new Map([
  ['1204', { number: '1204', kind: 'sale', party: 'u-ferrer', sealedBy: null }],
  ['1205', { number: '1205', kind: 'will', party: 'u-ohara', sealedBy: 'u-clerk' }],
])

const get = (number) => deeds.get(number)

function seal(number, clerk) {
  const deed = deeds.get(number)
  if (deed) deed.sealedBy = clerk
  return deed
}

module.exports = { get, seal }
