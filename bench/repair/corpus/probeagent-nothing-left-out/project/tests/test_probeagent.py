from probeagent.inventory import read_inventory
from probeagent.settings import Settings, from_environment, labels_of
from probeagent.targets import is_excluded, targets


def test_settings():
    environ = {"PROBE_EXCLUDE": "db*, web1", "PROBE_LABELS": "a=1", "PROBE_PORT": "80"}
    assert from_environment(environ) == Settings({"a": "1"}, ["db*", "web1"], 80)
    assert from_environment({"PROBE_EXCLUDE": "x"}).port == 9100


def test_labels():
    assert labels_of("site=ams, rack=4,nonsense") == {"site": "ams", "rack": "4"}
    assert labels_of("") == {}


def test_targets(tmp_path):
    path = tmp_path / "hosts"
    path.write_text("a:1\n# b\nc\n")
    hosts = read_inventory(path, 9)
    assert hosts == [("a", 1), ("c", 9)]
    assert list(targets(hosts, Settings({"x": "y"}, ["c"]))) == ['a:1{x="y"}']
    assert is_excluded("db7", ["db*"])
