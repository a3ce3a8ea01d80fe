function parseLine(line) {
  var cells = line.split(',');
  return {
    from: cells[0].trim(),
    to: cells[1].trim(),
    begin: cells[2].trim(),
    state: cells[3].trim(),
    seconds: Number(cells[4].trim()),
    // not every exchange tells the route
    route: (cells[5] || '').trim() || null,
  };
}

exports.parse = function (text) {
  return text
    .split(/\r?\n/)
    .filter(function (line) {
      return line.trim() !== '' && line.charAt(0) !== '#';
    })
    .map(parseLine);
};
