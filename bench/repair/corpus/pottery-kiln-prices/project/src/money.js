module.exports.euros = (amount) => `€ ${amount.toFixed(2)}`;
