const crypto = require('crypto');

function sign(secret, payload) {
  return crypto.createHmac('sha256', secret).update(payload).digest('hex');
}

/** Whether the signature, as it was sent, is ours of the payload. */
function isSigned(secret, payload, signature) {
  const given = Buffer.from(signature, 'hex');
  const expected = Buffer.from(sign(secret, payload), 'hex');
  return given.length === expected.length && crypto.timingSafeEqual(given, expected);
}

module.exports = { sign, isSigned };
