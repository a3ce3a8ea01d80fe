def newest(versions):
    def key(version):
        return [int(part) for part in version.split(".")]

    return max(versions, key=key)
