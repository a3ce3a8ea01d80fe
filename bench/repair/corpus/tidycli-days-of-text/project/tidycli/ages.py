from datetime import datetime, timedelta


def older_than(files, days, now):
    border = now - timedelta(days=days)
    return [path for path in files if datetime.fromtimestamp(path.stat().st_mtime) < border]
