exports.amount = (text) => Number(text.replace(',', '.'));
