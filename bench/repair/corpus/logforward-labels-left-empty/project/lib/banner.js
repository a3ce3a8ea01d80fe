/** What is said at the start. */
function banner({ target, labels, headers }) {
  const count = (values) => Object.keys(values).length;
  return `to ${target}, ${count(labels)} labels, ${count(headers)} headers`;
}

module.exports = { banner };
