/** Lengths of the longest common parts of all ends of the two lists. */
function commonLengths(before, after) {
  const lengths = Array.from({ length: before.length + 1 }, () => new Array(after.length + 1).fill(0));
  for (let i = before.length - 1; i >= 0; i--)
    for (let j = after.length - 1; j >= 0; j--)
      lengths[i][j] =
        before[i] === after[j] ? lengths[i + 1][j + 1] + 1 : Math.max(lengths[i + 1][j], lengths[i][j + 1]);
  return lengths;
}

/** Lines of a diff, each with a sign in front; what is removed comes before what is added. */
export function diff(before, after) {
  const lengths = commonLengths(before, after);
  const lines = [];
  let i = 0;
  let j = 0;
  while (i < before.length && j < after.length) {
    if (before[i] === after[j]) {
      lines.push(`  ${before[i]}`);
      i++;
      j++;
    } else if (lengths[i][j] >= lengths[i][j + 1]) {
      lines.push(`- ${before[i++]}`);
    } else {
      lines.push(`+ ${after[j++]}`);
    }
  }
  while (i < before.length) lines.push(`- ${before[i++]}`);
  while (j < after.length) lines.push(`+ ${after[j++]}`);
  return lines;
}

export function summary(lines) {
  const count = (sign) => lines.filter((line) => line.startsWith(sign)).length;
  return `${count("+")} added, ${count("-")} removed`;
}
