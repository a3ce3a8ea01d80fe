// Stand-in for the real pool while developing
const people = [
  { name: 'Ida', email: 'ida@example.com', plan: 'trial', unsubscribed: false },
  { name: 'Bruno', email: 'bruno@example.com', plan: 'trial', unsubscribed: true },
  { name: 'Chen', email: 'chen@example.com', plan: 'pro', unsubscribed: false },
];
const segments = [
  { name: 'trial', plan: 'trial' },
  { name: 'paying', plan: 'pro' },
];

exports.subscribers = async () => people;
exports.segment = async (name) => segments.find((s) => s.name === name);
