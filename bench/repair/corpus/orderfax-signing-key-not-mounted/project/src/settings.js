'use strict'

const { readFileSync } = require('node:fs')

class SettingsError extends Error {
  constructor (message, options) {
    super(message, options)
    this.name = 'SettingsError'
  }
}

function required (env, name) {
  if (!env[name]) throw new SettingsError(`${name} is not set`)
  return env[name]
}

function readSettings (env) {
  const file = required(env, 'ORDERFAX_KEY_FILE')
  let key
  try {
    key = readFileSync(file, 'utf8')
  } catch (cause) {
    throw new SettingsError(`The key ${file} of ORDERFAX_KEY_FILE cannot be read`, { cause })
  }
  return { sender: required(env, 'ORDERFAX_SENDER'), key }
}

module.exports = { readSettings, SettingsError }
