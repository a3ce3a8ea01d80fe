from org.people import Person, headcount

ada = Person("Ada")
bo = Person("Bo", [ada])
ada.reports.append(bo)
print(headcount(bo))
