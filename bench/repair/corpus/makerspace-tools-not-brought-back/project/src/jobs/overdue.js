const notify = require('../notify');
const loans = require('../loans');
const members = require('../members');

const DAYS_UNTIL_BLOCKED = 14;

/** Reminds everybody whose tool should be back; whoever is very late may not borrow any more. */
module.exports = async function overdue(day) {
  let blocked = 0;
  const late = loans.overdueOn(day);
  for (const loan of late) {
    const member = members.byId(loan.member);
    const days = loans.daysLate(loan, day);
    await notify(member, 'tool-overdue', { tool: loan.tool, days });
    if (days >= DAYS_UNTIL_BLOCKED) {
      members.block(member.id);
      blocked += 1;
    }
  }
  return `${late.length} reminded, ${blocked} blocked`;
};
