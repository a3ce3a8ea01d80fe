export class ConfigError extends Error {
  constructor(variable: string, problem: string) {
    super(`${variable} ${problem}`);
    this.name = "ConfigError";
  }
}

export interface Config {
  queue: string;
  workers: number;
}

type Environment = Record<string, string | undefined>;

function required(environment: Environment, name: string): string {
  const value = environment[name];
  if (!value) throw new ConfigError(name, "must be set");
  return value;
}

function count(environment: Environment, name: string, fallback: number, most: number): number {
  const text = environment[name];
  if (text === undefined || text === "") return fallback;
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1 || value > most) {
    throw new ConfigError(name, `must be a number from 1 to ${most}, but is "${text}"`);
  }
  return value;
}

export function readConfig(environment: Environment): Config {
  return {
    queue: required(environment, "GRAVEL_QUEUE"),
    workers: count(environment, "GRAVEL_WORKERS", 2, 16),
  };
}
