const channels = require('./channels');
const people = require('./people');

function notify(page) {
  const person = people.find(page.person);
  const text = `[page] ${page.alert}`;
  const send = channels[person.channel];
  return send(person, text);
}

function notifyAll(pages) {
  return pages.map(notify);
}

module.exports = { notify, notifyAll };
