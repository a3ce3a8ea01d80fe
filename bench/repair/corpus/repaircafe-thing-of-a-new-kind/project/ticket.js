const { TABLES, tableFor } = require('./tables');

/** The ticket that is stuck on a thing at the door. */
exports.ticket = ({ no, what, kind }) => `${no} ${what}: ${TABLES[tableFor(kind)].name}`;
