export class ConfigError extends Error {
  name = "ConfigError";
}

function required(env, name) {
  const value = env[name]?.trim();
  if (!value) throw new ConfigError(`${name} is not set`);
  return value;
}

export function readConfig(env) {
  return Object.freeze({
    mailHost: required(env, "MAIL_HOST"),
    mailFrom: required(env, "MAIL_FROM"),
    port: Number(env.PORT ?? 3000),
  });
}
