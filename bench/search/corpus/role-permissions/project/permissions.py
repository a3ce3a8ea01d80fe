"""Who may do what. Roles give permissions and may contain other roles."""


class Permissions:
    def __init__(self, roles):
        """`roles` maps a role to {"grants": [...], "includes": [...]}; both may be missing."""
        self._roles = roles
        self._users = {}

    def assign(self, user, *roles):
        unknown = [role for role in roles if role not in self._roles]
        if unknown:
            raise KeyError(f"unknown roles: {', '.join(unknown)}")
        self._users.setdefault(user, {"roles": set(), "denied": set()})["roles"].update(roles)

    def deny(self, user, permission):
        """Takes a permission from a user, whatever the roles say."""
        self._users.setdefault(user, {"roles": set(), "denied": set()})["denied"].add(permission)

    def _granted(self, role, seen):
        if role in seen:
            return set()
        seen.add(role)
        described = self._roles[role]
        granted = set(described.get("grants", ()))
        for included in described.get("includes", ()):
            granted |= self._granted(included, seen)
        return granted

    def of(self, user):
        entry = self._users.get(user)
        if entry is None:
            return set()
        seen = set()
        granted = set()
        for role in entry["roles"]:
            granted |= self._granted(role, seen)
        return {permission for permission in granted if permission in entry["denied"]}

    def may(self, user, permission):
        return permission in self.of(user)
