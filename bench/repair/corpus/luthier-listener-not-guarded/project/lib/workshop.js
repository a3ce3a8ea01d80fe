const { EventEmitter } = require('events');
const { guarded } = require('./guarded');
const { sms } = require('./sms');

/** The bus of the workshop with its listeners, and the journal that they write. */
function workshop(send = sms) {
  const bus = new EventEmitter();
  const journal = { entries: [], failures: [] };
  const note = (text) => journal.entries.push(text);

  bus.on('arrived', guarded(journal, async ({ instrument, customer }) => {
    note(`${instrument} arrived`);
    await send(customer.phone, `We have got your ${instrument}.`);
  }));

  bus.on('finished', async ({ instrument, customer }) => {
    await send(customer.phone, `${instrument} can be fetched.`);
    note(`${instrument} finished, ${customer.name} told`);
  });

  bus.on('finished', guarded(journal, async ({ instrument }) => {
    note(`${instrument} moved to the front`);
  }));

  bus.on('fetched', guarded(journal, async ({ instrument }) => {
    note(`${instrument} fetched`);
  }));

  return { bus, journal };
}

module.exports = { workshop };
