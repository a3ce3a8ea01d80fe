const formatter = require('./formatter')

exports.parcelLabel = (parcel) => [
  parcel.to,
  `${parcel.items.length} item${parcel.items.length === 1 ? '' : 's'}`,
  `packed ${formatter.day(parcel.packed)}`
].join('\n')

exports.isHeavy = (parcel) => parcel.items.reduce((sum, { grams }) => sum + grams, 0) > 20000
