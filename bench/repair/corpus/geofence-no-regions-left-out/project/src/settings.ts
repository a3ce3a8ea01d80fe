export interface Settings {
  maxSpeed: number;
  skip: Set<string>;
  unit: "km" | "mi";
}

type Environment = Record<string, any>;

export function settingsOf(env: Environment): Settings {
  return {
    maxSpeed: Number(env.GEOFENCE_MAX_SPEED ?? 120),
    skip: new Set(env.GEOFENCE_SKIP.split(",").map((name: string) => name.trim())),
    unit: env.GEOFENCE_UNIT === "mi" ? "mi" : "km",
  };
}
