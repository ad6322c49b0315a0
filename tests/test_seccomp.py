"""What the filter of system calls decides, by a model of the kernel's machine for such programs, on both processors."""

import errno
import struct

import pytest

from layerwise.grading.confinement import kernel, seccomp, syscalls

ARCHITECTURES = (0xC000003E, 0xC00000B7)  # x86-64 and aarch64, as AUDIT_ARCH names them
OWN = 4321
THREAD = 0x3D0F00  # the flags that glibc starts a thread with
FORBIDDEN = {
    "ptrace": (101, 117),
    "process_vm_readv": (310, 270),
    "mount": (165, 40),
    "umount2": (166, 39),
    "pivot_root": (155, 41),
    "unshare": (272, 97),
    "setns": (308, 268),
    "open_tree": (428, 428),
    "fsopen": (430, 430),
    "mount_setattr": (442, 442),
    "bpf": (321, 280),
    "keyctl": (250, 219),
    "add_key": (248, 217),
    "perf_event_open": (298, 241),
    "userfaultfd": (323, 282),
    "io_uring_setup": (425, 425),
    "io_uring_enter": (426, 426),
    "memfd_secret": (447, 447),
    "shmget": (29, 194),
    "mq_open": (240, 180),
    "socket": (41, 198),
    "connect": (42, 203),
    "bind": (49, 200),
    "execve": (59, 221),
    "execveat": (322, 281),
    "setuid": (105, 146),
    "setresuid": (117, 147),
    "capset": (126, 91),
    "chroot": (161, 51),
    "personality": (135, 92),
    "pidfd_open": (434, 434),
    "pidfd_send_signal": (424, 424),
    "pidfd_getfd": (438, 438),
    "tkill": (200, 130),
    "name_to_handle_at": (303, 264),
    "open_by_handle_at": (304, 265),
    "kexec_load": (246, 104),
    "init_module": (175, 105),
    "reboot": (169, 142),
    "seccomp": (317, 277),
    "mknodat": (259, 33),
    "sendmsg": (46, 211),
    "recvmsg": (47, 212),
    "sendmmsg": (307, 269),
    "setsockopt": (54, 208),
}
"""Ways out of sandboxes, with their numbers on the two processors."""


def verdict(program, architecture, number, *arguments):
    """What the kernel does about a call: 'allow', 'kill', or the name of the error that it gives."""
    arguments = [argument % 2**64 for argument in (*arguments, *[0] * (6 - len(arguments)))]
    call = struct.pack("<iIQ6Q", number, architecture, 0, *arguments)
    steps, at, word = list(struct.iter_unpack("<HBBI", program)), 0, 0
    while True:
        operation, if_so, if_not, value = steps[at]
        at += 1
        if operation == 0x20:
            (word,) = struct.unpack_from("<I", call, value)
        elif operation == 0x54:
            word &= value
        elif operation == 0x06:
            return {0x7FFF0000: "allow", 0x80000000: "kill"}.get(value) or errno.errorcode[value - 0x00050000]
        else:
            holds = {0x15: word == value, 0x35: word >= value, 0x45: bool(word & value)}[operation]
            at += if_so if holds else if_not


class Judge:
    """Asks the filter for one kind of processor."""

    def __init__(self, column, *, private=True):
        self.column = column
        self.program = seccomp.program(OWN, private=private)

    def __call__(self, call, *arguments):
        """The verdict on a call, by its number or its numbers on both processors."""
        number = call if isinstance(call, int) else call[self.column]
        return verdict(self.program, ARCHITECTURES[self.column], number, *arguments)


@pytest.fixture(params=[0, 1], ids=["x86-64", "aarch64"])
def column(request, monkeypatch):
    """Each processor's column in the tables, whichever this one is."""
    monkeypatch.setattr(kernel, "processor", lambda: request.param)
    return request.param


@pytest.fixture
def judge(column):
    """The filter for each processor."""
    return Judge(column)


@pytest.mark.parametrize("call", FORBIDDEN)
def test_ways_out_of_sandboxes_are_refused(judge, call):
    """Does each of them give an error, by the numbers of both processors?"""
    assert judge(FORBIDDEN[call]) == "EPERM"


@pytest.mark.parametrize("private", [True, False])
def test_what_is_allowed_is_what_the_table_says(column, private):
    """Is nothing allowed, whatever it is given, that is not on the list?"""
    judge = Judge(column, private=private)
    table = syscalls.ALLOWED | (syscalls.BEYOND_RULES if private else {})
    listed = {numbers[column] for numbers in table.values()} - {syscalls.ABSENT}
    assert {number for number in range(600) if judge(number, *[-1] * 6) == "allow"} == listed


def test_a_younger_call_does_not_exist(judge):
    """Is a call that nobody here knew answered so that libraries use an older one?"""
    assert judge(syscalls.NEWEST + 1) == judge(1000) == judge(syscalls.CLONE3) == "ENOSYS"
    assert judge(syscalls.NEWEST) == "EPERM"


def test_the_numbers_of_other_processors_end_the_process(judge):
    """Are calls of 32-bit programs and of x32, whose numbers mean other calls, deadly?"""
    assert verdict(judge.program, 0x40000003, 1) == "kill"
    assert judge(0x40000000 + 59) == "kill"


def test_threads_may_be_made_and_processes_not(judge):
    """Does `clone` work with a thread's flags alone?"""
    assert judge(syscalls.CLONE, THREAD) == "allow"
    assert judge(syscalls.CLONE, 0x1200011) == "EPERM"  # what `fork` asks for
    assert {judge(syscalls.CLONE, THREAD | new) for new in (0x20000, 0x10000000, 0x40000000)} == {"EPERM"}


def test_signals_reach_the_process_itself_alone(judge):
    """Are groups, everybody and other processes out of reach, by `fcntl` too?"""
    for call in (syscalls.KILL, syscalls.TGKILL):
        assert judge(call, OWN) == "allow"
        assert {judge(call, other) for other in (0, 1, -1, -OWN, OWN + 1)} == {"EPERM"}
    owners_signals_and_leases = (8, 10, 15, 1024, 1026)
    assert {judge(syscalls.FCNTL, 3, command) for command in owners_signals_and_leases} == {"EPERM"}
    assert judge(syscalls.FCNTL, 3, 2) == "allow"


def test_limits_are_for_the_process_itself_alone(judge):
    """Can no other process's limits be read or set?"""
    assert {judge(syscalls.PRLIMIT64, own) for own in (0, OWN)} == {"allow"}
    assert judge(syscalls.PRLIMIT64, OWN + 1) == "EPERM"


def test_nothing_can_be_typed_into_a_terminal(judge):
    """Are the two requests that put words into another's mouth refused?"""
    assert {judge(syscalls.IOCTL, 0, request) for request in (0x5412, 0x541C)} == {"EPERM"}
    assert judge(syscalls.IOCTL, 0, 0x5401) == "allow"


def test_sockets_come_in_local_pairs(judge):
    """Is no other family asked of the kernel, which would load its module?"""
    assert judge(syscalls.SOCKETPAIR, 1, 1, 0) == "allow"
    assert {judge(syscalls.SOCKETPAIR, family, 1, 0) for family in (0, 2, 16, 17, 30, 38, 40, 44)} == {"EPERM"}


def test_a_socket_does_not_say_who_made_it(judge):
    """Can neither the maker's number and user nor a descriptor of its process be had, and what programs ask for be?"""
    assert {judge(syscalls.GETSOCKOPT, 3, 1, option) for option in (3, 4, 38, 39)} == {"allow"}
    assert {judge(syscalls.GETSOCKOPT, 3, 1, option) for option in (17, 31, 59, 77)} == {"EPERM"}


def test_no_byte_overtakes_others(judge):
    """Is the flag for urgent bytes refused, beside others too, and are the flags of usual programs not?"""
    for call in (syscalls.SENDTO, syscalls.RECVFROM):
        assert {judge(call, 3, 0, 1, flags) for flags in (0, 0x2, 0x40, 0x100, 0x4000)} == {"allow"}
        assert {judge(call, 3, 0, 1, flags) for flags in (0x1, 0x3, 0x41)} == {"EPERM"}


@pytest.mark.parametrize("flags", [0, 128, 256, 384])
def test_locks_hand_no_priority_on(judge, flags):
    """May threads wait and wake each other, and is the rest of what a lock can ask for refused?"""
    assert {judge(syscalls.FUTEX, 0, flags | kind) for kind in (0, 1, 3, 4, 5, 9, 10)} == {"allow"}
    assert {judge(syscalls.FUTEX, 0, flags | kind) for kind in (2, 6, 7, 8, 11, 12, 13)} == {"EPERM"}
