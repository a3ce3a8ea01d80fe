const MOST = 5;

/** Five stars, so many of them full. */
function stars(score) {
  const full = new Array(score).fill('★');
  const empty = new Array(MOST - score).fill('☆');
  return [...full, ...empty].join('');
}

function ratingLine(score) {
  if (score === null) return 'not rated yet';
  return `${stars(score)} ${score.toFixed(1)}`;
}

function page(title, lines) {
  return `<!doctype html><title>${title}</title><h1>${title}</h1>${lines.map((line) => `<p>${line}</p>`).join('')}`;
}

module.exports = { page, ratingLine, stars };
