from recipes import archive, files


def test_the_first_month_of_a_year(tmp_path):
    target = files.write_month(tmp_path, "2027-01", [{"title": "Kale"}])
    assert target.read_text(encoding="utf-8") == "Kale\n"
    assert target == tmp_path / "2027" / "01.txt"
    files.write_month(tmp_path, "2027-02", [])
    assert (tmp_path / "2027" / "02.txt").read_text() == ""


def test_the_root_may_be_new_too(tmp_path):
    assert files.write_month(tmp_path / "a" / "b", "2027-01", []).exists()


def test_the_job(tmp_path):
    archive.main(str(tmp_path), "2026-08")
    assert (tmp_path / "2026" / "08.txt").read_text() == "Pickles\nRatatouille\n"
