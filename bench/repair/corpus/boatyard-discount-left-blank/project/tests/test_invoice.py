from boatyard.invoice import best_customers, line, saved, total
from boatyard.model import Job
from boatyard.parse import job_of, money


def test_lines():
    tern = job_of({"boat": "Tern", "hours": 3, "material": "", "discount": "10"})
    assert line(tern) == "Tern (-10 %): 167.40"
    assert line(Job("Elsa", 2)) == "Elsa: 124.00"


def test_best():
    jobs = [Job("a", 1), Job("b", 2), Job("c", 1, material=80)]
    assert best_customers(jobs, 2) == ["c", "b"]
    assert saved(jobs) == 0
    assert total(jobs[0]) == 62


def test_money():
    assert money(" ") == 0
    assert money("1.5") == 1.5
