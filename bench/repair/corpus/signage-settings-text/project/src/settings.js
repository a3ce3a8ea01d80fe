/** Settings from the environment; see README.md. */
export function settings(env = process.env) {
  return {
    screens: JSON.parse(env.SIGNAGE_SCREENS ?? "{}"),
    seconds: Number(env.SIGNAGE_SECONDS ?? 20),
  };
}
