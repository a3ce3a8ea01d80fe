const createFormatter = require('./formatter')

const formatter = createFormatter()

exports.shelfLabel = (item) => `${item.name}, ${formatter.weight(item.grams)}`
