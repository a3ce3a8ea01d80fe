function render(template, values) {
  return template.replace(/\{\{\s*(\w+)\s*\}\}/g, (whole, key) => (values[key] === undefined ? whole : String(values[key])));
}

module.exports = { render };
