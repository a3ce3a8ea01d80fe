'use strict'

// A small stand-in for the document mapper, so that the service runs without a database.

class ValidationError extends Error {
  constructor (model, errors) {
    const list = Object.values(errors).map(e => `${e.path}: ${e.message}`).join(', ')
    super(`${model} validation failed: ${list}`)
    this.name = 'ValidationError'
    this.errors = errors
  }
}

function model (name, schema) {
  const kept = new Map()
  let last = 0

  return class Document {
    constructor (fields) {
      Object.assign(this, fields)
    }

    set (fields) {
      for (const key of Object.keys(schema)) {
        if (key in fields) this[key] = fields[key]
      }
      return this
    }

    async save () {
      const errors = {}
      for (const [path, rule] of Object.entries(schema)) {
        const value = this[path]
        if (rule.required && (value === undefined || value === null || value === '')) {
          errors[path] = { path, message: `Path \`${path}\` is required.` }
        } else if (rule.enum && value !== undefined && !rule.enum.includes(value)) {
          errors[path] = { path, message: `\`${value}\` is not a valid enum value for path \`${path}\`.` }
        }
      }
      if (Object.keys(errors).length > 0) throw new ValidationError(name, errors)
      this._id = this._id || String(++last)
      kept.set(this._id, { ...this })
      return this
    }

    static async findById (id) {
      const fields = kept.get(id)
      return fields ? new this(fields) : null
    }

    static async create (fields) {
      return new this({}).set(fields).save()
    }
  }
}

module.exports = { model, ValidationError }
