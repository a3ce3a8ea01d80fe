export function digest(lines, day) {
  const subject = lines.length === 1 ? `One thing of ${day}` : `${lines.length} things of ${day}`;
  return { subject, text: lines.map((line) => `* ${line}`).join("\n") };
}
