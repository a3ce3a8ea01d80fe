import os
from datetime import date

from consulate.register import Register


def sync(register, day):
    visas = register.issued(day)
    return {visa["number"]: visa["passport"] for visa in visas}


if __name__ == "__main__":
    url = os.environ.get("REGISTER_URL", "https://register.example.gov")
    for number, passport in sync(Register(url), date.today()).items():
        print(number, passport)
