DEFAULTS = {
    "retry": {"times": 3, "wait": 0.5, "factor": 2.0},
    "limits": {"jobs": 100, "seconds": 600},
    "report": {"format": "text", "failed_only": False, "columns": ["name", "state", "tries"]},
    "name": "jobrunner",
}
