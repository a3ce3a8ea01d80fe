from seedvault.store import Store
from seedvault.web import create_app

store = Store()
read = store.read


def read_late(name):
    lot = read(name)
    # Another station is faster each time.
    store.write({**lot, "grams": lot["grams"] - 1})
    return lot


store.read = read_late
create_app(store).test_client().post("/lots/rye/withdrawals/50")
