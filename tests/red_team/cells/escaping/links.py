"""Makes links in its own folder that lead out of it, and reads and writes through them."""
# verdict: wrong
# unsafe: as root it reads and writes all over the machine

# %%
import os

os.makedirs("a/b", exist_ok=True)
for number, target in enumerate(("/", "/proc/self/root", "../../../..", "<COURSE>", "<CHECKOUT>", "/etc", "/root")):
    link = f"link{number}"
    os.symlink(target, link)
    for inner in ("etc/shadow", "shadow", "gradebook.db", "source", "grader_tests/__init__.py", "root/.bashrc", ".ssh"):
        try:
            os.stat(os.path.join(link, inner))
            print("REACHED", target, inner)
        except OSError:
            pass
    try:
        open(os.path.join(link, "LAYERWISE_RED_TEAM"), "w").close()
        print("REACHED by writing", target)
    except OSError:
        pass
for path in ("/usr/bin/env", os.__file__, "/etc/passwd"):
    try:
        os.link(path, "hard")
        print("REACHED a hard link to", path)
    except OSError:
        pass
for change in (lambda: os.chroot("a"), lambda: os.chdir("/root/.ssh"), lambda: os.fchdir(3)):
    try:
        change()
        print("REACHED another folder")
    except OSError:
        pass
