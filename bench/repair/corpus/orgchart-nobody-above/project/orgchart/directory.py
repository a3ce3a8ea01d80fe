from collections import namedtuple

Person = namedtuple("Person", "uid name title manager")


def uid_of(dn):
    """uid=mara,ou=people,dc=example -> mara"""
    first = dn.split(",")[0]
    return first.split("=", 1)[1].strip().lower()


def person_of(entry):
    return Person(
        uid=uid_of(entry["dn"]),
        name=entry.get("cn") or entry["dn"],
        title=entry.get("title"),
        manager=uid_of(entry.get("manager")),
    )


def people_of(entries):
    return [person_of(entry) for entry in entries if "inetOrgPerson" in entry.get("objectclass", "")]
