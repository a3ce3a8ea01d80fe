// publishedAt: milliseconds; a draft has none
const posts = [
  { id: 12, title: "Season opening", publishedAt: 1767866400000, editedAt: null },
  { id: 13, title: "New nets", publishedAt: 1769076000000, editedAt: 1769162400000 },
  { id: 14, title: "Summer party" },
];

module.exports = {
  all: () => posts,
  byId: (id) => posts.find((post) => post.id === id),
};
