const { parseGuest } = require("./guest");

/** Guests of a list; lines that cannot be read are told with their number and skipped. */
function importGuests(text) {
  const guests = [];
  const skipped = [];
  text.split(/\r?\n/).forEach((line, index) => {
    if (!line.trim()) return;
    try {
      guests.push(parseGuest(line));
    } catch {
      skipped.push({ line: index + 1, reason: err.message });
    }
  });
  return { guests, skipped };
}

module.exports = { importGuests };
