TOTAL = "select customer, sum(cents - discount) from orders group by customer order by customer"


def totals(db):
    return dict(db.execute(TOTAL))
