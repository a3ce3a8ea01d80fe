GRADES = {"en": "{}th kyu", "de": "{}. Kyu", "ja": "{}級"}


def card(student):
    language = student.preferences.language
    return {"name": student.name, "grade": GRADES[language].format(student.grade), "language": language}
