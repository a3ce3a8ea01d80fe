const webinars = [
  { id: 'w1', title: 'Pruning in winter', host: 'ann', room: 'rm-5519' },
  { id: 'w2', title: 'Grafting', host: 'ben', room: 'rm-2020' },
];

const attendees = new Map();

module.exports = {
  find: (id) => webinars.find((webinar) => webinar.id === id),
  ofHost: (host) => webinars.filter((webinar) => webinar.host === host),
  attend(webinar, email) {
    const known = attendees.get(webinar.id) || new Set();
    attendees.set(webinar.id, known.add(email));
    return known.size;
  },
};
