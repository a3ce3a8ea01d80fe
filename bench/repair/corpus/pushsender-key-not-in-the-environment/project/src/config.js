function required(env, name) {
  const value = env[name];
  if (!value) throw new Error(`Missing environment variable ${name}`);
  return value;
}

export function readConfig(env = process.env) {
  return {
    endpoint: required(env, "PUSH_ENDPOINT"),
    key: required(env, "PUSH_KEY"),
    batchSize: Number(env.BATCH_SIZE ?? 100),
  };
}
