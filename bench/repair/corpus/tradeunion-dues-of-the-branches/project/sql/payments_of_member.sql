SELECT member, branch, paid_on, amount FROM payments WHERE member = $1 ORDER BY paid_on;
