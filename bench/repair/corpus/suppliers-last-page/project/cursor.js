exports.encode = (id) => Buffer.from(`s:${id}`).toString('base64url')

exports.decode = (text) => {
  const [kind, id] = Buffer.from(text, 'base64url').toString().split(':')
  const error = new Error('bad cursor')
  error.statusCode = 400
  if (kind !== 's' || !/^\d+$/.test(id)) throw error
  return Number(id)
}
