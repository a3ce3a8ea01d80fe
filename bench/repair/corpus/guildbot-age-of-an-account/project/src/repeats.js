/** Remembers the last thing that everybody said, and tells whether it is said again. */
function makeRepeats() {
  const last = new Map();
  return (author, content) => {
    const same = last.get(author) === content;
    last.set(author, content);
    return same;
  };
}

module.exports = { makeRepeats };
