/** The environment asks for something that cannot be had. */
export class ConfigError extends Error {
  name = "ConfigError";
}
