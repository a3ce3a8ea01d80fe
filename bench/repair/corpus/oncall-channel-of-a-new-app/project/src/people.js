const people = {
  maren: { mail: 'maren@example.org', phone: '+4915112345', channel: 'sms' },
  oyelaran: { mail: 'oyelaran@example.org', phone: '+4915199999', channel: 'signal' },
  jo: { mail: 'jo@example.org', phone: null, channel: 'mail' },
};

exports.find = (name) => {
  const person = people[name];
  if (!person) throw new Error(`nobody is called ${name}`);
  return person;
};
