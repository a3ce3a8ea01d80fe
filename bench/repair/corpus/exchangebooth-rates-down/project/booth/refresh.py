from booth.client import fetch, open_client
from booth.table import Table


def refresh(client, table):
    for code, rate in fetch(client, "/latest")["rates"].items():
        table.set(code, rate)
    return table


if __name__ == "__main__":
    with open_client() as client:
        print(refresh(client, Table()).lines())
