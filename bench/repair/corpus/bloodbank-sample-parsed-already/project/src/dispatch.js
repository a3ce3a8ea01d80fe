'use strict';

const handlers = {
  donation: require('./handlers/donation'),
  sample: require('./handlers/sample'),
  discard: require('./handlers/discard'),
};

async function dispatch(message, stock) {
  const handle = handlers[message.topic];
  if (!handle) {
    console.warn(`${message.id}: nobody handles ${message.topic}`);
    return;
  }
  await handle(message, stock);
}

module.exports = { dispatch };
