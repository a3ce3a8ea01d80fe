"""Sells the first row the moment it opens; requests come in at the same time."""
import os
import tempfile
import threading

from seats.booking import Taken, book
from seats.database import connect


def main():
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "seats.db")
        connect(path).close()
        both = threading.Barrier(2)

        def buy(guest):
            db = connect(path)
            try:
                book(db, "A1", guest, payment=lambda seat: both.wait(5))
            except Taken:
                print("taken")
            finally:
                db.close()

        threads = [threading.Thread(target=buy, args=[guest]) for guest in ("Ada", "Bo")]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()


if __name__ == "__main__":
    main()
