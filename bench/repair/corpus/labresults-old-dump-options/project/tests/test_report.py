import json

import pytest
from pydantic import ValidationError

from labexport.models import Result
from labexport.report import dump_line, make_report

CRP = Result(patient="P-1", test="CRP", value=7, unit="mg/l", high=5)


def test_abnormal():
    report = make_report([CRP, Result(patient="P-2", test="CRP", value=1, unit="mg/l", high=5)])
    assert report.abnormal == 1


def test_line():
    line = dump_line(make_report([CRP], "West"))
    assert "\n" not in line
    assert json.loads(line)["results"] == [
        {"patient": "P-1", "test": "CRP", "value": 7.0, "unit": "mg/l", "high": 5.0}
    ]


def test_patient_number():
    with pytest.raises(ValidationError):
        Result(patient="1", test="CRP", value=7, unit="mg/l")
