from museum import db, pieces


def lend(connection, piece_id, borrower, until):
    pieces.show(connection, piece_id)
    cursor = connection.execute(
        "insert into loan (piece, borrower, until) values (?, ?, ?)", (piece_id, borrower, until)
    )
    return cursor.lastrowid


def show(connection, loan_id):
    row = connection.execute("select * from loan where id = ?", (loan_id,)).fetchone()
    return {
        "id": row["id"],
        "piece": pieces.show(connection, row["piece"]),
        "borrower": row["borrower"],
        "until": row["until"],
    }
