const WIDTH = 16;

function centred(text, width = WIDTH) {
  const before = Math.floor((width - text.length) / 2);
  return ' '.repeat(before) + text;
}

function rule(text, width = WIDTH) {
  return '-'.repeat(Math.min(text.length, width));
}

function label(name) {
  return [centred(name), centred(rule(name)), ''].join('\n');
}

module.exports = { centred, label, rule };
