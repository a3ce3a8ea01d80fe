/** What is told of a valve. */
export function describe({ name, zone, until }) {
  return { name, zone, isOpen: until !== null, until };
}
