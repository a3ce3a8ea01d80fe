from parishlist.tables import rows_of


def read_donors(file):
    return [{"email": row["email"].lower(), "amount": int(row["amount"])} for row in rows_of(file)]
