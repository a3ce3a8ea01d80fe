CREWS = {
    "early": ["Anna", "Bert"],
    "late": ["Carl", "Dora"],
    "standby": ["Emil"],
}


def crew(shift):
    return CREWS[shift]
