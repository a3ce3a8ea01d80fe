const short = (text) => (text.length > 60 ? `${text.slice(0, 57)}...` : text);

module.exports = {
  mail: (person, text) => ({ via: 'mail', to: person.mail, text }),
  // no phone, no text message
  sms: (person, text) => (person.phone ? { via: 'sms', to: person.phone, text: short(text) } : module.exports.mail(person, text)),
};
