var BLANK = ' ';

/** Text at the left of a column. */
exports.left = function (text, width) {
  text = String(text);
  return text + new Array(width - text.length + 1).join(BLANK);
};

/** A number at the right of a column. */
exports.right = function (number, width, digits) {
  var text = number.toFixed(digits);
  while (text.length < width) text = BLANK + text;
  return text;
};

exports.line = function (width) {
  return new Array(width + 1).join('-');
};
