const templates = require('./templates');

const outbox = [];

/** Tells a member something, the way that the member wants to be told. */
async function notify(member, template, values) {
  const text = templates.render(template, values);
  outbox.push({ to: member.phone ? member.phone : member.mail, text });
}

/** What was told since the program started. */
const sent = () => [...outbox];

module.exports = { notify, sent };
