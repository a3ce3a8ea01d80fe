const employees = [
  { id: 'e-1', name: 'Agnes', team: 'ops' },
  { id: 'e-2', name: 'Boris', team: 'ops' },
  { id: 'e-31', name: 'Chen', team: 'web' },
];

const leave = [
  { employeeId: 'e-1', year: 2026, days: 28, taken: 10 },
  { employeeId: 'e-2', year: 2026, days: 30, taken: 30 },
];

module.exports = {
  async employee(id) {
    return employees.find((one) => one.id === id);
  },

  async leaveOf(employeeId) {
    return leave.find((row) => row.employeeId === employeeId);
  },

  async teamLeave(team) {
    const ids = employees.filter((one) => one.team === team).map((one) => one.id);
    return leave.filter((row) => ids.includes(row.employeeId));
  },
};
