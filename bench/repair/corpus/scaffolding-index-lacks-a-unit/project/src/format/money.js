exports.euros = (amount) => `${amount.toFixed(2).replace('.', ',')} €`;
