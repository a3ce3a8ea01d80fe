from firewallgen.groups import flatten, resolve
from firewallgen.services import port_number


def ports_of(rule, groups):
    numbers = {port_number(port) for port in flatten(resolve(rule["ports"], groups))}
    return sorted(numbers)


def generate(config):
    for rule in config["rules"]:
        ports = ", ".join(str(port) for port in ports_of(rule, config.get("groups", {})))
        yield f'tcp dport {{ {ports} }} accept comment "{rule["name"]}"'
