const COMMAND = /^\/(\w+)(?:@\w+)?(?:\s+(.*))?$/s;

/** The command of a text and its arguments; null where it is none. */
function parseCommand(text) {
  const match = COMMAND.exec(text.trim());
  if (!match) return null;
  return { name: match[1].toLowerCase(), args: (match[2] || "").split(/\s+/).filter(Boolean) };
}

/** Day and month of a text such as 14.03. ; null where it is no date. */
function parseDay(text) {
  const match = /^(\d{1,2})\.(\d{1,2})\.?$/.exec(text);
  if (!match) return null;
  const [day, month] = [Number(match[1]), Number(match[2])];
  return day >= 1 && day <= 31 && month >= 1 && month <= 12 ? { day, month } : null;
}

module.exports = { parseCommand, parseDay };
