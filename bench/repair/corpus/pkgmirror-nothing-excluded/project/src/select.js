/** Packages that the mirror keeps. */
export function select(packages, { scopes, exclude, maxMb }) {
  const excluded = new Set(exclude.split(","));
  return packages.filter(
    ({ name, mb }) =>
      mb <= maxMb && !excluded.has(name) && (scopes.length === 0 || scopes.includes(name.split("/")[0])),
  );
}
