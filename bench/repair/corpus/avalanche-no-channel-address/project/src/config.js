'use strict'

class ConfigError extends Error {
  constructor (name) {
    super(`The variable ${name} is not set`)
    this.name = 'ConfigError'
  }
}

function required (env, name) {
  const value = env[name]
  if (!value) throw new ConfigError(name)
  return value
}

function readConfig (env) {
  return {
    region: required(env, 'REGION'),
    webhook: required(env, 'WEBHOOK_URL'),
    language: env.LANGUAGE || 'en'
  }
}

module.exports = { ConfigError, readConfig }
