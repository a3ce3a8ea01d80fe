'use strict'

const { createHmac } = require('node:crypto')

exports.sign = (fax, key) => {
  const text = [fax.to, fax.sender, ...fax.lines].join('\n')
  return createHmac('sha256', key).update(text).digest('hex')
}
