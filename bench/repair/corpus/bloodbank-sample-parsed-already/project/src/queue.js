'use strict';

const { readdir, readFile } = require('node:fs/promises');
const path = require('node:path');

/** A message: its headers, each on a line, a blank line, its body. */
function decode(text) {
  const [head, ...rest] = text.split(/\n\n/);
  const headers = Object.fromEntries(
    head.split('\n').map((line) => {
      const at = line.indexOf(':');
      return [line.slice(0, at).toLowerCase(), line.slice(at + 1).trim()];
    }),
  );
  const raw = rest.join('\n\n').trim();
  const isJson = headers['content-type'] === 'application/json';
  return { id: headers.id, topic: headers.topic, body: isJson ? JSON.parse(raw) : raw };
}

/** The messages of a folder in the order of their names. */
class SpoolQueue {
  constructor(folder) {
    this.folder = folder;
  }

  async *messages() {
    const names = (await readdir(this.folder)).filter((name) => name.endsWith('.msg'));
    for (const name of names.sort()) {
      yield decode(await readFile(path.join(this.folder, name), 'utf8'));
    }
  }
}

module.exports = { SpoolQueue, decode };
