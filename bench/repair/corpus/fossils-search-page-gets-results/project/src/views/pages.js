const escape = require('./escape');
const list = require('./list');

const layout = (title, body) =>
  `<!doctype html><title>${escape(title)} | Fossils</title><h1>${escape(title)}</h1>${body}`;

exports.listPage = (page) => layout(page.title, list(page));

exports.errorPage = ({ title }) => layout(title, '<p><a href="/">Back to the collection</a></p>');
