class DuplicateColumn(ValueError):
    pass


class Sheet:
    def __init__(self, title):
        self.title = title
        self.columns = []
        self.rows = []

    def add_column(self, name):
        if name in self.columns:
            raise DuplicateColumn(f"{self.title} has the column {name} already")
        self.columns.append(name)

    def add_row(self, values):
        self.rows.append([values.get(name, "") for name in self.columns])

    def total(self, name):
        position = self.columns.index(name)
        return sum(row[position] for row in self.rows)

    def as_csv(self):
        lines = [self.title, ";".join(self.columns)]
        lines += [";".join(str(cell) for cell in row) for row in self.rows]
        return "\n".join(lines) + "\n"
