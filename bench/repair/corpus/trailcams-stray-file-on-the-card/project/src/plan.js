'use strict';

const path = require('node:path');
const { parseName } = require('./names');

const PICTURES = new Set(['.jpg', '.jpeg']);

function targetOf({ camera, day, time, number }) {
  const file = `${time.replace(':', '')}-${String(number).padStart(4, '0')}.jpg`;
  return path.posix.join('archive', camera, day, file);
}

/** Where each file goes, and which ones stay where they are. */
function planImport(files) {
  const copies = [];
  const skipped = [];
  for (const { name, size } of files) {
    if (!PICTURES.has(path.extname(name).toLowerCase())) {
      skipped.push({ name, reason: 'no picture' });
      continue;
    }
    if (size === 0) {
      skipped.push({ name, reason: 'empty' });
      continue;
    }
    const parsed = parseName(path.posix.basename(name));
    if (!parsed) {
      skipped.push({ name, reason: 'not named by a camera' });
      continue;
    }
    copies.push({ from: name, to: targetOf(parsed) });
  }
  return { copies, skipped };
}

module.exports = { planImport };
