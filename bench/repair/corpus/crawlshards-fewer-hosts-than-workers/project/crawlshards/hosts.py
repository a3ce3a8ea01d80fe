def read_hosts(path):
    hosts = []
    with open(path, encoding="utf-8") as file:
        for line in file:
            host = line.split("#")[0].strip().lower()
            if host and host not in hosts:
                hosts.append(host)
    return hosts
