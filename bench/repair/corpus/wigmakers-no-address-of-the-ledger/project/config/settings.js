class ConfigError extends Error {
  constructor(name) {
    super(`${name} must be set`);
    this.name = 'ConfigError';
  }
}

function required(env, name) {
  const value = env[name];
  if (!value) throw new ConfigError(name);
  return value;
}

function settings(env = process.env) {
  return {
    shop: required(env, 'SHOP'),
    ledger: { url: required(env, 'LEDGER_URL'), token: required(env, 'LEDGER_TOKEN') },
    rate: Number(env.HOURLY_RATE || 46),
  };
}

module.exports = { ConfigError, settings };
