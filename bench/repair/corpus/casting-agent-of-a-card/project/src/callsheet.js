const { card } = require('./card');
const { table } = require('./table');

function callsheet({ day, place, calls }) {
  const rows = calls.map(({ talent, at }) => {
    const who = card(talent);
    return [at, who.name, who.role, `${who.agent.name} <${who.agent.mail}>`];
  });
  return [`Day ${day}, ${place}`, table(rows)].join('\n');
}

module.exports = { callsheet };
