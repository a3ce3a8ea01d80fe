const issues = require('./issues');

const PAGE_SIZE = 3;

// Pages are counted from 1. What lies outside is brought to the nearest page that there is.
function search(text, page) {
  const needle = text.toLowerCase();
  const hits = issues.filter(({ headline }) => headline.toLowerCase().includes(needle));
  const pages = Math.max(1, Math.ceil(hits.length / PAGE_SIZE));

  const current = Number.isInteger(page) ? page : 1;
  if (current < 1) current = 1;
  if (current > pages) current = pages;

  const start = (current - 1) * PAGE_SIZE;
  return { page: current, pages, total: hits.length, hits: hits.slice(start, start + PAGE_SIZE) };
}

module.exports = { search };
