const { rowOf } = require('./directory');

/**
 * The card of a talent: { ref, name, role, contact: { name, mail } }.
 * Whoever has no agent is reached through the production office.
 */
function card(ref) {
  const row = rowOf(ref);
  if (!row) throw new Error(`no talent ${ref}`);
  return {
    ref: row.ref,
    name: `${row.first_name} ${row.last_name}`,
    role: row.plays,
    contact: row.rep_mail ? { name: row.rep_name, mail: row.rep_mail } : OFFICE,
  };
}

const OFFICE = { name: 'Production office', mail: 'office@production.example' };

module.exports = { card, OFFICE };
