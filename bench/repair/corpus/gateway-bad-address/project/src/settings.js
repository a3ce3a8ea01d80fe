export function settings (env = process.env) {
  const address = env.GATEWAY_TARGET ?? 'http://127.0.0.1:9000'
  return {
    target: new URL('/health', `http://${address.replace(/^https?:\/\//, '')}`),
    retries: Number(env.GATEWAY_RETRIES ?? 2)
  }
}
