const DAY = 86400000;

const LOANS = [
  { tool: 'router', member: 2, due: '2026-03-08', back: null },
  { tool: 'jigsaw', member: 1, due: '2026-02-20', back: null },
  { tool: 'plane', member: 1, due: '2026-02-20', back: '2026-02-19' },
  { tool: 'drill', member: 3, due: '2026-03-20', back: null },
];

exports.overdueOn = (day) => LOANS.filter((loan) => !loan.back && loan.due < day);

exports.daysLate = (loan, day) => Math.round((Date.parse(day) - Date.parse(loan.due)) / DAY);
