'use strict'

var classify = require('./classify')
var log = require('./log')

module.exports = function processBounces (bounces) {
  var result = { suppressed: [], again: [] }
  bounces.forEach(function (bounce) {
    if (!bounce.address) {
      log.warn('bounce without an address')
      return
    }
    var found = classify(bounce)
    var list = found.type === 'hard' ? result.suppressed : result.again
    list.push({ address: bounce.address, reason: found.reason })
  })
  return result
}
