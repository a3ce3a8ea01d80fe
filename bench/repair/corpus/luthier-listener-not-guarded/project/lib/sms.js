class SmsRefused extends Error {}

/** Hands a message to the provider, which takes numbers with their country only. */
async function sms(number, text) {
  if (!/^\+\d/.test(number)) throw new SmsRefused(`not a number: ${number}`);
  return { number: number.replace(/\s/g, ''), length: text.length };
}

module.exports = { sms, SmsRefused };
