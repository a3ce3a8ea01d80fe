function escapeText(text) {
  return text.replace(/\\/g, '\\\\').replace(/\n/g, '\\n').replace(/[;,]/g, (mark) => `\\${mark}`);
}

/** Lines of more than 75 characters go on in the next one, after a space. */
function fold(line) {
  const parts = [];
  let rest = line;
  while (rest.length > 75) {
    parts.push(rest.slice(0, 75));
    rest = ` ${rest.slice(75)}`;
  }
  parts.push(rest);
  return parts.join('\r\n');
}

module.exports = { escapeText, fold };
