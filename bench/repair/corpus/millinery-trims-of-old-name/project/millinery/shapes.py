SHAPES = {"cloche": 90, "fedora": 120, "boater": 75}
TRIMMINGS = {"ribbon": 8, "feather": 15, "veil": 22}
LARGE = 60
