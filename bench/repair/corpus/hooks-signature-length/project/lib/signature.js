const { createHmac, timingSafeEqual } = require('node:crypto')

exports.sign = (body, secret) => createHmac('sha256', secret).update(body).digest('hex')

exports.isSigned = (body, signature, secret) => {
  if (!signature) return false
  return timingSafeEqual(Buffer.from(signature), Buffer.from(exports.sign(body, secret)))
}
