"""Sums of records by two of their fields."""


def pivot(records, row, column, value="amount"):
    """Sums of a field, by the values of two others: {row: {column: sum}}."""
    table = {}
    for record in records:
        cells = table.setdefault(record[row], {})
        cells[record[column]] = cells.get(record[column], 0) + record[value]
    return table


def with_totals(table, name="total"):
    """The table with a total at the end of each row, and with a row of totals."""
    result = {}
    column_totals = {}
    grand_total = 0
    for row, cells in table.items():
        row_total = 0
        for column, amount in cells.items():
            column_totals[column] = column_totals.get(column, 0) + amount
            row_total += amount
        result[row] = {**cells, name: row_total}
        grand_total = row_total
    result[name] = {**column_totals, name: grand_total}
    return result


def shares(table):
    """What part of everything each row has, in per cent with one decimal."""
    sums = {row: sum(cells.values()) for row, cells in table.items()}
    whole = sum(sums.values())
    if whole == 0:
        return dict.fromkeys(sums, 0.0)
    return {row: round(100 * amount / whole, 1) for row, amount in sums.items()}
