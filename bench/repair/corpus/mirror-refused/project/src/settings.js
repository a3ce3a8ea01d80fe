export function settings(env = process.env) {
  return {
    upstream: env.UPSTREAM_URL ?? "http://127.0.0.1:8080",
    limit: Number(env.MIRROR_LIMIT ?? 100),
  };
}
