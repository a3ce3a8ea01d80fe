const NOTHING = "-";

// "licenses": [{ "type": "MIT" }] is how it was written long ago
function licenceOf(manifest) {
  if (typeof manifest.license === "string") return manifest.license;
  if (Array.isArray(manifest.licenses)) return manifest.licenses.map(({ type }) => type).join(" OR ");
  return NOTHING;
}

function authorOf(manifest) {
  if (typeof manifest.author === "string") {
    return manifest.author.replace(/\s*[<(].*$/, "");
  }
  return manifest.author.name;
}

/** What is told of a package. */
function describe(manifest) {
  return {
    name: `${manifest.name}@${manifest.version}`,
    licence: licenceOf(manifest),
    author: authorOf(manifest),
    homepage: manifest.homepage || NOTHING,
  };
}

module.exports = { describe, licenceOf, authorOf };
