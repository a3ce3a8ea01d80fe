const links = new Map([
  ["menu", { target: "https://cafe.example/menu", hits: 0 }],
  ["old-menu", { movedTo: "menu", hits: 0 }],
  ["spring", { target: "https://cafe.example/spring", expires: "2020-06-01", hits: 0 }],
]);

exports.find = (slug) => links.get(slug) ?? null;
exports.hit = (link) => {
  link.hits += 1;
  return link.hits;
};
exports.isExpired = (link, now = new Date()) => Boolean(link.expires) && new Date(link.expires) < now;
