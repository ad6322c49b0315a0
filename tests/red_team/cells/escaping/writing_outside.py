"""Writes wherever a file might be made, opened, renamed, linked or removed outside of its own folder."""
# verdict: wrong
# unsafe: as root it changes and removes files all over the machine

# %%
import os
import tempfile

HERE = os.getcwd()
folders = ["/", "/tmp", "/var/tmp", "/dev/shm", "/root", "/home", "/etc", "/usr", "/scratch", "/run", "/work", ".."]
folders += ["<COURSE>", "<CHECKOUT>", "<CHECKOUT>/layerwise", "<CHECKOUT>/datasets", os.path.dirname(os.__file__)]
for folder in folders:
    path = os.path.join(folder, "LAYERWISE_RED_TEAM")
    for make in (
        lambda: open(path, "w").close(),
        lambda: os.mkdir(path),
        lambda: os.symlink("/etc/passwd", path),
        lambda: os.link(os.__file__, path),
        lambda: os.mkfifo(path),
        lambda: os.mknod(path),
    ):
        try:
            make()
            print("REACHED", path)
        except OSError:
            pass
for path in ("/etc/passwd", os.__file__, "<OTHER>", "<COURSE>/gradebook.db", "<CHECKOUT>/layerwise/__init__.py"):
    for change in (
        lambda: os.chmod(path, 0o777),
        lambda: os.rename(path, path + "x"),
        lambda: os.truncate(path, 0),
        lambda: os.unlink(path),
        lambda: os.utime(path),
        lambda: open(path, "r+").close(),
    ):
        try:
            change()
            print("REACHED", path)
        except OSError:
            pass
print("its own folder works:", open("own", "w").write("x"), tempfile.gettempdir() == HERE)
