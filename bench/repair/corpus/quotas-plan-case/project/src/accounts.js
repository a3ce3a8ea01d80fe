const accounts = new Map([
  ['acme', { id: 'acme', plan: 'team', used: 4990, members: 4 }],
  ['birch', { id: 'birch', plan: 'Scale', used: 12, members: 90 }],
  ['crow', { id: 'crow', plan: 'free', used: 100, members: 1 }]
])

export const account = (id) => accounts.get(id)
