const escape = require('./escape');

const item = ({ no, name, place }) => `<li id="${escape(no)}">${escape(name)} <small>${escape(place)}</small></li>`;

// The list on a page, or a line that says that there is nothing.
module.exports = ({ items }) => {
  if (items.length === 0) return '<p class="none">Nothing found.</p>';
  return `<ul>${items.map(item).join('')}</ul>`;
};
