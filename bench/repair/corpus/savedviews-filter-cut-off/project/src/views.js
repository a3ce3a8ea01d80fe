const tickets = [
  { id: 1, status: "open", team: "core" },
  { id: 2, status: "open", team: "web" },
  { id: 3, status: "done", team: "web" },
];
const saved = new Map();

/** Tickets whose fields are as the filter says. */
function apply(filter) {
  const wanted = Object.entries(filter);
  return tickets.filter((ticket) => wanted.every(([field, value]) => ticket[field] === value));
}

function save(name, filter) {
  const view = { name, filter };
  saved.set(name, view);
  return view;
}

const get = (name) => saved.get(name);

module.exports = { apply, save, get };
