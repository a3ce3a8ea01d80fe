const { notify } = require('../notify');
const members = require('../members');

module.exports = async function welcome(day) {
  const joined = members.all().filter((member) => member.joined === day);
  for (const member of joined) {
    await notify(member, 'welcome', { name: member.name });
  }
  return `${joined.length} welcomed`;
};
