export function loadSettings(env = process.env) {
  return {
    port: Number(env.PORT ?? 8080),
    database: { host: env.DB_HOST ?? "localhost", pool: Number(env.DB_POOL ?? 5) },
    cache: { seconds: 60 },
  };
}
