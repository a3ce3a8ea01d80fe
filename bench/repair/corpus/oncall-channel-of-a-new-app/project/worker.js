const fs = require('fs');
const { notifyAll } = require('./src/notify');

const pages = JSON.parse(fs.readFileSync(process.argv[2] || 'queue.json', 'utf8'));
const sent = notifyAll(pages);
sent.forEach((message) => console.log(`${message.via} -> ${message.to}: ${message.text}`));
