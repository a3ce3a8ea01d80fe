function separator(header) {
  return header.includes(';') ? ';' : ',';
}

/** The rows of a sheet as objects; the first line names the columns. */
function parse(text) {
  const [header, ...lines] = text.split(/\r?\n/).filter((line) => line !== '');
  const by = separator(header);
  const names = header.split(by).map((name) => name.toLowerCase());
  return lines.map((line) => {
    const cells = line.split(by);
    return Object.fromEntries(names.map((name, i) => [name, cells[i]]));
  });
}

module.exports = { parse };
