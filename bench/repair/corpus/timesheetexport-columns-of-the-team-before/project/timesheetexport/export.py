from timesheetexport.layout import columns
from timesheetexport.sheet import Sheet


def columns_of(team):
    return columns(team, team["extra"]) if "extra" in team else columns(team)


def sheet_of(team):
    sheet = Sheet(team["name"])
    for name in columns_of(team):
        sheet.add_column(name)
    for entry in team["entries"]:
        sheet.add_row(entry)
    return sheet


def export(teams):
    return [sheet_of(team) for team in teams]
