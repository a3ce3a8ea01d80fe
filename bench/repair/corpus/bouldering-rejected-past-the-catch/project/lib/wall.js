const problems = new Map([
  [12, { id: 12, grade: "6B", setter: "Ines", colour: "red", on: "2026-05-02" }],
  [13, { id: 13, grade: "7A", setter: "Ines", colour: "black", on: "2026-05-02" }],
  [31, { id: 31, grade: "5", setter: "Mo", colour: "yellow", on: "2026-06-19" }],
]);

const log = [];

exports.get = (id) => problems.get(id);
exports.all = () => [...problems.values()];

/** Takes a problem off the wall, once the log is written; false where there is none. */
exports.strip = async (id) => {
  const found = problems.delete(id);
  if (found) await new Promise((resolve) => setImmediate(() => resolve(log.push(id))));
  return found;
};
