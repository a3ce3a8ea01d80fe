// "size: 40, 41; colour: red"
function optionsText(options) {
  return Object.entries(options)
    .map(([name, values]) => `${name}: ${values.join(', ')}`)
    .join('; ');
}

// "sole: rubber"
function attributesText(attributes) {
  return Object.entries(attributes || {})
    .map(([name, value]) => `${name}: ${value}`)
    .join('; ');
}

module.exports = { attributesText, optionsText };
