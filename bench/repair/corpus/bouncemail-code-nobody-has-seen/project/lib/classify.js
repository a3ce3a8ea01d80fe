'use strict'

var HARD = { '5.1.1': 'no such mailbox', '5.1.2': 'no such domain', '5.7.1': 'blocked' }
var SOFT = { '4.2.2': 'mailbox full', '4.4.1': 'no answer', '4.7.0': 'greylisted' }

/** Whether mail may go to the address again: a code that we do not know tells nothing against it. */
module.exports = function classify (bounce) {
  if (HARD[bounce.code]) return { type: 'hard', reason: HARD[bounce.code] }
  if (SOFT[bounce.code]) return { type: 'soft', reason: SOFT[bounce.code] }
  logger.warn('unknown code ' + bounce.code + ' of ' + bounce.address)
  return { type: 'soft', reason: 'unknown' }
}
