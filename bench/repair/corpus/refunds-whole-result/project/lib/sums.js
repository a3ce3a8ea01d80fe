exports.sumOf = (rows) => rows.reduce((sum, { cents }) => sum + cents, 0);
