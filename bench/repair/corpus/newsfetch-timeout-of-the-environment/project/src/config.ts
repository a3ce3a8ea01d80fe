export interface Config {
  timeoutMs: number;
  maxItems: number;
}

type Environment = Record<string, string | undefined>;

export function readConfig(env: Environment): Config {
  return {
    timeoutMs: (env.FETCH_TIMEOUT_MS ?? 5000) as number,
    maxItems: Number(env.MAX_ITEMS ?? 20),
  };
}
