def write_all(folder, files):
    """Writes files by name; answers their number."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8")
    return len(files)
