DISK = 95


def is_muted(host, settings):
    return any(host.startswith(prefix) for prefix in settings.muted)


def alerts(rows, settings):
    for row in rows:
        if is_muted(row["host"], settings):
            continue
        if row["load"] > settings.load:
            yield f"{row['host']}: load {row['load']}"
        if row["disk"] >= DISK:
            yield f"{row['host']}: disk {row['disk']} %"
