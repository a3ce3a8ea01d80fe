const { sameText } = require('./compare')

exports.isKey = (given, expected) => given !== undefined && sameText(given, expected)
