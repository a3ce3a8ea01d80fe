'use strict'

exports.invalid = (res, error) => res.status(422).json({
  error: 'invalid',
  fields: Object.keys(error.errors)
})

exports.missing = res => res.status(404).json({ error: 'not_found' })
