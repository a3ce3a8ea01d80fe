const { card } = require('./card');

function invitation(ref, place) {
  const { name, contact } = card(ref);
  return { to: contact.mail, subject: `${name}: casting at ${place}` };
}

module.exports = { invitation };
