/** Whether two runs of a test say the same. */
const UNSEEN = new RegExp(`\\s+|${String.fromCharCode(27)}\\[[\\d;]*m`, "g");
const COMPARED = 120;

exports.isAlike = function isAlike(left, right) {
  const [own, other] = [left, right].map((text) => text.replace(UNSEEN, "").slice(0, COMPARED));
  return own.startsWith(other) || other.startsWith(own);
};
