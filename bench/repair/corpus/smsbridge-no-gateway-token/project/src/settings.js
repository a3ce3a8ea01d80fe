export class SettingsError extends Error {
  name = "SettingsError";
}

export function settings(env) {
  const token = env.GATEWAY_TOKEN;
  if (!token) throw new SettingsError("GATEWAY_TOKEN is not set");
  return { token, url: env.GATEWAY_URL ?? "https://gateway.example.org/v2" };
}
