const http = require('node:http');
const { entriesOn } = require('./log');
const { summary } = require('./summary');

const DAY = /^\/days\/(\d{4}-\d{2}-\d{2})$/;

function answer(res, status, body) {
  res.writeHead(status, { 'content-type': 'application/json' });
  res.end(JSON.stringify(body));
}

async function handle(req, res) {
  const match = DAY.exec(req.url);
  if (!match || req.method !== 'GET') return answer(res, 404, { error: 'not found' });
  const entries = await entriesOn(match[1]);
  answer(res, 200, { day: match[1], ...summary(entries) });
}

function createServer() {
  return http.createServer(handle);
}

module.exports = { createServer };
