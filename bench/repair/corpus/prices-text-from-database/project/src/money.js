exports.euros = (amount) => `${amount.toFixed(2).replace('.', ',')} €`

exports.discounted = (amount, percent) => amount * (1 - percent / 100)
