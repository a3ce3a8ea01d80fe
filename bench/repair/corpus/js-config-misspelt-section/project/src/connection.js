import { loadSettings } from "./settings.js";

export function cacheSeconds() {
  return loadSettings().cache.seconds;
}

export function connectionString(name) {
  const settings = loadSettings();
  return `db://${settings.databse.host}/${name}?pool=${settings.database.pool}`;
}
