export class SettingsError extends Error {}

function required(env, name) {
  const value = env[name];
  if (!value) throw new SettingsError(`${name} is not set`);
  return value;
}

export function readSettings(env) {
  return {
    url: required(env, "FUELCARDS_URL"),
    key: required(env, "FUELCARDS_KEY"),
    timeout: Number(env.FUELCARDS_TIMEOUT ?? 10_000),
  };
}
