exports.vacuum = (pages) => pages.filter(({ used }) => used > 0);

exports.checksum = (text) => [...text].reduce((sum, char) => (sum * 31 + char.codePointAt(0)) % 65_521, 7);
