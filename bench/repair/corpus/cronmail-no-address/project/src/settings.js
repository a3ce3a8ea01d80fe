export function settings(env = process.env) {
  return { api: env.CRONMAIL_API, key: env.CRONMAIL_KEY ?? "" };
}

export function endpoint(api, path) {
  return new URL(path, api);
}
