import subprocess
import sys

from orgchart.chart import Chart
from orgchart.directory import people_of


def test_the_program():
    run = subprocess.run([sys.executable, "sync.py", "export/people.ldif"], capture_output=True, text=True)
    assert run.returncode == 0, run.stderr
    assert run.stdout.splitlines() == ["Mara Füller (Director)", "  Lin Okafor (Engineer)"]
    assert run.stderr == ""


def test_who_reports_to_nobody_stands_at_the_top():
    kind = {"objectclass": "inetOrgPerson"}
    people = people_of(
        [
            {"dn": "uid=b,dc=x", "cn": "Bo", "manager": "uid=A,dc=x", **kind},
            {"dn": "uid=a,dc=x", "cn": "Al", **kind},
            {"dn": "uid=z,dc=x", "cn": "Zo", **kind},
            {"dn": "uid=c,dc=x", "cn": "Cy", "manager": "uid=gone,dc=x", **kind},
        ]
    )
    chart = Chart(people)
    assert [(depth, person.uid) for depth, person in chart.walk()] == [(0, "a"), (1, "b"), (0, "z")]
    assert [person.uid for person in chart.orphans()] == ["c"]
