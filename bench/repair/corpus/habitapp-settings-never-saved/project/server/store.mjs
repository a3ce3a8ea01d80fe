// Rows as SQLite returns them: JSON lies in TEXT columns that default to ''.
const users = [
  { id: 'u1', name: 'Marta', settings: '{"theme":"dark"}' },
  { id: 'u2', name: 'Jo', settings: '' },
];

const habits = [
  { user: 'u1', title: 'Run', log: '[1,0,1,1]' },
  { user: 'u2', title: 'Read', log: '' },
];

export async function findUser(id) {
  return users.find((user) => user.id === id);
}

export async function habitsOf(user) {
  return habits.filter((habit) => habit.user === user);
}
