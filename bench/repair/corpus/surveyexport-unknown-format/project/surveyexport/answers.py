SURVEYS = {
    7: {
        "title": "Canteen",
        "questions": ["Taste", "Price"],
        "answers": [{"Taste": 4, "Price": 2}, {"Taste": 5, "Price": 3}],
    }
}


def survey(number):
    return SURVEYS.get(number)


def mean(found, question):
    values = [answer[question] for answer in found["answers"] if question in answer]
    return sum(values) / len(values) if values else None
