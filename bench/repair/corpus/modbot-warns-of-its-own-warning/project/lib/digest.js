'use strict';

/** What the moderators get in the morning. */
function digest(lines) {
  const warnings = lines.filter((line) => line.startsWith('warn'));
  return [`${lines.length} lines, ${warnings.length} warnings`, ...warnings.map((line) => `- ${line.slice(6)}`)].join('\n');
}

module.exports = { digest };
