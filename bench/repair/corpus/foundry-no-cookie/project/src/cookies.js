/** Cookies of a request by name. */
exports.read = (request) => {
  const pairs = (request.headers.cookie ?? '').split(';').filter((part) => part.includes('='))
  return Object.fromEntries(pairs.map((part) => part.trim().split('=')))
}
