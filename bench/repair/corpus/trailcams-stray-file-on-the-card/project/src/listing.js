'use strict';

const LINE = /^\s*(\d+)\s+(.+?)\s*$/;

/** Files of a listing; lines of another form (headings, sums) are left out. */
function readListing(text) {
  const files = [];
  for (const line of text.split(/\r?\n/)) {
    const match = LINE.exec(line);
    if (match) files.push({ size: Number(match[1]), name: match[2] });
  }
  return files;
}

module.exports = { readListing };
