def newest(versions):
    def key(version):
        return [part for part in version.split(".")]

    return max(versions, key=key)
