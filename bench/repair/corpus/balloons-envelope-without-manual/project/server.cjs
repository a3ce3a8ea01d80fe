const http = require('node:http');
const fs = require('node:fs');
const path = require('node:path');
const { envelopes } = require('./fleet.cjs');

const PAPERS = path.join(__dirname, 'papers');

function reply(res, status, body) {
  res.writeHead(status, { 'content-type': 'application/json' });
  res.end(JSON.stringify(body));
}

function sendPaper(res, name) {
  const file = path.join(PAPERS, name);
  res.writeHead(200, { 'content-type': 'text/plain; charset=utf-8' });
  fs.createReadStream(file).pipe(res);
}

function handle(req, res) {
  const [, collection, id, paper] = req.url.split('/');
  if (collection !== 'envelopes') return reply(res, 404, { error: 'not found' });
  const envelope = envelopes.get(id);
  if (!envelope) return reply(res, 404, { error: 'unknown envelope' });
  switch (paper) {
    case undefined:
      return reply(res, 200, { id, cubic: envelope.cubic, inspected: envelope.inspected || null });
    case 'certificate':
      if (!envelope.certificate) return reply(res, 404, { error: 'no certificate on file' });
      return sendPaper(res, envelope.certificate);
    case 'manual':
      return sendPaper(res, envelope.manual);
    default:
      return reply(res, 404, { error: 'not found' });
  }
}

exports.createServer = () => http.createServer(handle);
