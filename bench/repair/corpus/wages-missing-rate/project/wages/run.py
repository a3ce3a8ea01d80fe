from wages.pay import payroll

PEOPLE = [{"name": "kim", "hourly_rate": 20}, {"name": "lee"}]


def main():
    print(payroll(PEOPLE, {"kim": 3, "lee": 4}))


if __name__ == "__main__":
    main()
