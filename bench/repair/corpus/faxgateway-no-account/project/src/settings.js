class SettingsError extends Error {
  name = "SettingsError";
}

function required(env, name) {
  const value = env[name];
  if (!value) throw new SettingsError(`${name} is not set, see .env.example`);
  return value;
}

export function settingsFrom(env) {
  return {
    port: Number(env.FAX_PORT ?? 8080),
    carrier: env.FAX_CARRIER ?? "https://carrier.example.com",
    account: required(env, "FAX_ACCOUNT"),
    token: required(env, "FAX_TOKEN"),
  };
}
