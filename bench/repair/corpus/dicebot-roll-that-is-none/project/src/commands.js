const { throwDice } = require('./dice');
const { parseRoll, parseTimer } = require('./parse');

const usage = (example) => `Sorry, I do not understand that. Try ${example}`;

const commands = {
  timer(user, argument) {
    const seconds = parseTimer(argument);
    if (seconds === null) return usage('!timer 5m');
    return `${user}: I will tell you in ${seconds} s`;
  },

  roll(user, argument, random) {
    const roll = parseRoll(argument);
    const { faces, total } = throwDice(roll, random);
    return `${user} rolled ${faces.join(', ')}: ${total}`;
  },

  help() {
    return `I know ${Object.keys(commands).map((name) => `!${name}`).join(', ')}`;
  },
};

module.exports = { commands, usage };
