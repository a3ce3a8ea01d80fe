const { commands } = require('./commands');

// The answer to a message; null where it is none of the bot's business.
function respond({ user, text }, random) {
  const match = /^!(\w+)\s*(.*)$/.exec(text);
  if (!match) return null;
  const [, name, argument] = match;
  if (!Object.hasOwn(commands, name)) return commands.help();
  return commands[name](user, argument, random);
}

module.exports = { respond };
