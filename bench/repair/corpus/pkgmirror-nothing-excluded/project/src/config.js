import { list } from "./list.js";

export function configFrom(env) {
  return {
    scopes: list(env.MIRROR_SCOPES),
    exclude: env.MIRROR_EXCLUDE,
    maxMb: Number(env.MIRROR_MAX_MB ?? 50),
  };
}
