const PAPERS = [
  { title: "Le Matin", lang: "fr", price: 310 },
  { title: "Der Bote", lang: "de", price: 290 },
  { title: "The Herald", lang: "en", price: 350 },
];

const FILTERS = ["lang", "max"];

function accepts(query, paper) {
  if (query.hasOwnProperty("lang") && query.lang !== paper.lang) return false;
  if (query.hasOwnProperty("max") && paper.price > Number(query.max)) return false;
  return true;
}

function list(query) {
  const used = FILTERS.filter((name) => name in query);
  const found = used.length === 0 ? PAPERS : PAPERS.filter((paper) => accepts(query, paper));
  return { filters: used, papers: found };
}

module.exports = { list };
