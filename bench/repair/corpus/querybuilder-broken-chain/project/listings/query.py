"""A small builder of select statements; each method gives the query back."""


class Query:
    def __init__(self, table):
        self.table = table
        self.conditions = []
        self.values = []
        self.order = None
        self.count = None
        self.start = 0

    def where(self, condition, *values):
        self.conditions.append(condition)
        self.values.extend(values)
        return self

    def among(self, column, values):
        if values:
            marks = ", ".join("?" for _ in values)
            return self.where(f"{column} in ({marks})", *values)
        return self

    def between(self, column, low, high):
        if low is not None:
            self.where(f"{column} >= ?", low)
        if high is not None:
            self.where(f"{column} <= ?", high)

    def order_by(self, column, descending=False):
        self.order = f"{column} desc" if descending else column
        return self

    def limit(self, count, start=0):
        self.count = count
        self.start = start
        return self

    def sql(self):
        text = f"select * from {self.table}"
        if self.conditions:
            text += " where " + " and ".join(self.conditions)
        if self.order:
            text += f" order by {self.order}"
        if self.count is not None:
            text += f" limit {int(self.count)} offset {int(self.start)}"
        return text

    def run(self, connection):
        return [dict(row) for row in connection.execute(self.sql(), self.values)]
