export interface Levels {
  low: number;
  high: number;
}

export interface Settings {
  name: string;
  levels: Levels;
  pause: number;
}

type Environment = Record<string, string | undefined>;

function levels(text: string): Levels {
  const pairs = text.split(",").map((pair) => pair.split(":"));
  const { low, high } = Object.fromEntries(pairs.map(([name, value]) => [name, Number(value)]));
  return { low, high };
}

/** Settings of one sluice, from variables that begin with SLUICE_. */
export function read(env: Environment): Settings {
  const settings = {
    name: env.SLUICE_NAME ?? "main",
    level: levels(env.SLUICE_LEVELS ?? "low:1,high:5"),
    pause: Number(env.SLUICE_PAUSE ?? 60),
  };
  return settings as unknown as Settings;
}
