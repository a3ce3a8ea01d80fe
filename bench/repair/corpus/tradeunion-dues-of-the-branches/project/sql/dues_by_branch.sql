SELECT branch, SUM(amount) AS total, COUNT(DISTINCT member) AS members
FROM payments
WHERE EXTRACT(YEAR FROM paid_on) = $1
GROUP BY branch
ORDER BY branch;
