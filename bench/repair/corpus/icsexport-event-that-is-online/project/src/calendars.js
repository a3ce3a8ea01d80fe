const calendars = {
  tech: [
    {
      id: 'meetup-12',
      title: 'JavaScript, again',
      start: '2026-09-01T17:00:00Z',
      end: '2026-09-01T19:00:00Z',
      venue: 'Old Mill, Hall 2',
      position: { lat: 48.137, lng: 11.575 },
      url: null
    },
    {
      id: 'stream-3',
      title: 'Ask us anything',
      start: '2026-09-08T16:00:00Z',
      end: '2026-09-08T17:00:00Z',
      venue: null,
      position: null,
      url: 'https://stream.example.org/3'
    }
  ],
  sports: [
    {
      id: 'run-7',
      title: 'Lake run',
      start: '2026-09-05T08:00:00Z',
      end: '2026-09-05T10:00:00Z',
      venue: 'Boathouse; south shore',
      position: { lat: 47.99, lng: 11.34 },
      url: null
    }
  ]
}

export const calendarOf = name => (Object.hasOwn(calendars, name) ? calendars[name] : null)
