/** Thrown where no source could answer; `causes` has what went wrong with each. */
export class NoSourceError extends Error {
  constructor(key, causes) {
    super(`no source has ${key}`);
    this.name = "NoSourceError";
    this.causes = causes;
  }
}

/** The answer of the first source that has one; a source is `{ name, read(key) }`. */
export async function firstAnswer(sources, key) {
  const causes = [];
  for (const source of sources) {
    try {
      return source.read(key);
    } catch (error) {
      causes.push(`${source.name}: ${error.message}`);
    }
  }
  throw new NoSourceError(key, causes);
}

/** A source that remembers the answers of another one. */
export function remembering(source) {
  const known = new Map();
  return {
    name: `${source.name} (remembered)`,
    async read(key) {
      if (!known.has(key)) known.set(key, await source.read(key));
      return known.get(key);
    },
  };
}
