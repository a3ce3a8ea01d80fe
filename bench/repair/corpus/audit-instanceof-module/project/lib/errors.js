class ValidationError extends Error {
  constructor (fields) {
    super('invalid')
    this.fields = fields
  }
}

module.exports = { ValidationError }
