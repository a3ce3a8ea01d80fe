/** A variable that must be set. @throws Error where it is not. */
export function required(env, name) {
  const value = env[name];
  if (!value) throw new Error(`${name} is not set`);
  return value;
}
