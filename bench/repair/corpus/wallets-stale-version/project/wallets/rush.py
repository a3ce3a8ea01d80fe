import threading

from wallets.store import Wallets


def spend(wallets, wallet_id, cents, ready):
    balance, version = wallets.read(wallet_id)
    ready.wait()
    wallets.write(wallet_id, balance - cents, version)


if __name__ == "__main__":
    wallets = Wallets()
    wallets.open(1, 500)
    ready = threading.Barrier(2)
    threads = [threading.Thread(target=spend, args=(wallets, 1, 100, ready)) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
