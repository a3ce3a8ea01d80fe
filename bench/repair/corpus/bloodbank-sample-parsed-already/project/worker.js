'use strict';

const { SpoolQueue } = require('./src/queue');
const { Stock } = require('./src/stock');
const { dispatch } = require('./src/dispatch');

async function main(folder) {
  const queue = new SpoolQueue(folder);
  const stock = new Stock();
  for await (const message of queue.messages()) {
    await dispatch(message, stock);
  }
  for (const [group, bags] of stock.byGroup()) console.log(`${group}: ${bags}`);
}

main(process.argv[2] ?? 'spool');
