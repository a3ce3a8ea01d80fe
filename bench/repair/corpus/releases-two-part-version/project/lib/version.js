/** Parts of a version such as v2.4.1; those that are left out are 0. */
function parse(text) {
  const [major, minor = "0", patch = "0"] = text.replace(/^v/, "").split(".");
  return { major: Number(major), minor: Number(minor), patch: Number(patch) };
}

/** Text that sorts as the versions do. */
function sortKey(text) {
  const [major, minor, patch] = text.replace(/^v/, "").split(".");
  return major.padStart(4, "0") + minor.padStart(4, "0") + patch.padStart(4, "0");
}

module.exports = { parse, sortKey };
