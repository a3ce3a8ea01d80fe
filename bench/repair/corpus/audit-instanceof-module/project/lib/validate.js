const { ValidationError } = require('./errors')

exports.validated = (body) => {
  const fields = ['name', 'email'].filter((field) => !body[field])
  if (fields.length > 0) throw new ValidationError(fields)
  return { name: body.name, email: body.email.toLowerCase() }
}
