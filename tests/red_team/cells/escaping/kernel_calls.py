"""Calls what programs break out of sandboxes by: namespaces, mounts, tracing, io_uring, bpf, keys, modules."""
# verdict: wrong
# unsafe: as root it would change the machine

# %%
import ctypes
import errno

libc = ctypes.CDLL(None, use_errno=True)
calls = {
    "unshare": (272, 0x10000000), "setns": (308, 3, 0), "mount": (165, b"x", b"/", b"tmpfs", 0, 0), "umount": (166, b"/"),
    "pivot_root": (155, b".", b"."), "chroot": (161, b"."), "ptrace": (101, 0, 0, 0, 0), "bpf": (321, 0, 0, 0),
    "io_uring_setup": (425, 1, 0), "keyctl": (250, 0, -3, 0), "add_key": (248, b"user", b"x", b"y", 1, -3),
    "perf_event_open": (298, 0, 0, -1, -1, 0), "userfaultfd": (323, 0), "memfd_create": (319, b"x", 0),
    "pidfd_open": (434, 1, 0), "pidfd_getfd": (438, 3, 0, 0), "process_vm_readv": (310, 1, 0, 0, 0, 0, 0),
    "setuid": (105, 0), "setgid": (106, 0), "capset": (126, 0, 0), "init_module": (175, 0, 0, 0), "reboot": (169, 0),
    "swapon": (167, b"x", 0), "sethostname": (170, b"x", 1), "settimeofday": (164, 0, 0), "shmget": (29, 0, 4096, 0o1600),
    "msgget": (68, 0, 0o1600), "semget": (64, 0, 1, 0o1600), "mq_open": (240, b"x", 66, 0o600, 0), "quotactl": (179, 0, 0, 0, 0),
    "open_by_handle_at": (304, 3, 0, 0), "name_to_handle_at": (303, -100, b".", 0, 0, 0), "fanotify_init": (300, 0, 0),
    "inotify_init": (253,), "personality": (135, 8), "iopl": (172, 3), "kexec_load": (246, 0, 0, 0, 0), "syslog": (103, 3, 0, 0),
    "acct": (163, b"x"), "vhangup": (153,), "landlock_create_ruleset": (444, 0, 0, 1), "seccomp": (317, 0, 0, 0),
    "fsopen": (430, b"tmpfs", 0), "open_tree": (428, -100, b".", 0), "move_mount": (429, -100, b".", -100, b".", 0),
    "clone with a user namespace": (56, 0x10000011, 0, 0, 0, 0), "clone3": (435, 0, 0), "execve": (59, b"/bin/true", 0, 0),
    "execveat": (322, -100, b"/bin/true", 0, 0, 0), "vfork": (58,), "fork": (57,), "setrlimit": (160, 7, 0),
}  # fmt: skip
for name, (number, *given) in calls.items():
    ctypes.set_errno(0)
    result = libc.syscall(number, *given)
    if result >= 0 or ctypes.get_errno() not in (errno.EPERM, errno.ENOSYS):
        print("REACHED", name, result, errno.errorcode.get(ctypes.get_errno()))
print("done")
