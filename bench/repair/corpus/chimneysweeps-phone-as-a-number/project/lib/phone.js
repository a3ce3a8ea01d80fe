/** Digits only, with the country in front. */
exports.normalise = phone => {
  const digits = phone.replace(/[^\d+]/g, '')
  if (digits.startsWith('+')) return digits
  if (digits.startsWith('00')) return '+' + digits.slice(2)
  return '+49' + digits.replace(/^0/, '')
}
