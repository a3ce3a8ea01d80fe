#!/usr/bin/env node
'use strict';

const { usageOf } = require('../lib/usage');
const { statement } = require('../lib/statement');

async function main() {
  const account = process.argv[2];
  if (!account) {
    console.error('usage: statement ACCOUNT');
    process.exitCode = 2;
    return;
  }
  const items = await usageOf(account);
  if (items.length === 0) {
    console.log(`nothing used by ${account}`);
    return;
  }
  console.log(statement(account, items));
}

main();
